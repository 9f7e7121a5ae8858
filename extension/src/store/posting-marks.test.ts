import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { dismissPosting } from './dismissals';
import { moveJob, saveJob } from './jobs';
import { postingMarks, watchPostingMarks } from './posting-marks';

const posting = (boardJobId: string, board = 'seek') =>
  aPosting({ board, boardJobId, canonicalUrl: `https://www.seek.com.au/job/${boardJobId}` });

beforeEach(resetStore);

describe('the marks of postings in a list', () => {
  it('are the stages of the saved ones and the word of the dismissed ones, and nothing of the others', async () => {
    await saveJob(posting('70000001'), 'https://www.seek.com.au/job/70000001');
    const { job } = await saveJob(posting('70000002'), 'https://www.seek.com.au/job/70000002');
    await moveJob(job.id, 'applied');
    await dismissPosting(posting('70000003'));
    await saveJob(posting('70000005'), 'https://www.seek.com.au/job/70000005');
    expect(await postingMarks('seek', ['70000001', '70000002', '70000003', '70000004'])).toEqual({
      '70000001': 'saved',
      '70000002': 'applied',
      '70000003': 'dismissed',
    });
  });

  it('are those of one board: another may use the same id', async () => {
    await saveJob(posting('70000001', 'reed'), 'https://www.reed.co.uk/jobs/x/70000001');
    await dismissPosting(posting('70000002', 'reed'));
    expect(await postingMarks('seek', ['70000001', '70000002'])).toEqual({});
  });

  it('say the stage where a posting was dismissed and then saved', async () => {
    await dismissPosting(posting('70000001'));
    await saveJob(posting('70000001'), 'https://www.seek.com.au/job/70000001');
    expect(await postingMarks('seek', ['70000001'])).toEqual({ '70000001': 'saved' });
  });

  it('are heard of when one of them may have changed, until nobody listens', async () => {
    const heard = vi.fn();
    const stop = watchPostingMarks(heard);
    await dismissPosting(posting('70000001'));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    stop();
    await dismissPosting(posting('70000002'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
