import type { Reading } from '@jobmagpie/capture';
import type { NoPostingReason } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { offerReader, takeNote } from './extractor';
import { noteOf } from './reading-notes';

const inspection = { board: 'greenhouse', state: 'fine', sources: {}, missing: [], guessed: [] } as const;
const found: Reading = { result: { posting: aPosting() }, inspection, takesCorrections: true };
const none = (reason: NoPostingReason): Reading => ({
  result: { posting: null, reason },
  inspection: { ...inspection, state: 'unread' },
  takesCorrections: true,
});

afterEach(() => vi.unstubAllGlobals());

describe('what is remembered of a reading', () => {
  it('is nothing where no board is known', () => {
    expect(noteOf({ ...found, inspection: { ...inspection, board: null } })).toBeNull();
  });

  it.each(['empty-page', 'login-wall', 'blocked', 'expired', 'list', 'error-page'] as const)(
    'is nothing of a page that is no reading of a posting: %s',
    (reason) => expect(noteOf(none(reason))).toBeNull(),
  );

  it('tells of a posting that could not be read', () => {
    expect(noteOf(none('not-a-posting'))).toEqual({ board: 'greenhouse', state: 'unread', missing: [], guessed: [] });
  });

  it('is given once for an address, though the extractor is put there again, and given again for the next', () => {
    vi.stubGlobal('location', { href: 'https://boards.greenhouse.io/acme/jobs/1' });
    offerReader(() => none('empty-page'));
    expect(takeNote()).toBeNull();
    offerReader(() => found);
    expect(takeNote()).toEqual({ board: 'greenhouse', state: 'fine', missing: [], guessed: [] });
    offerReader(() => found);
    expect(takeNote()).toBeNull();
    vi.stubGlobal('location', { href: 'https://boards.greenhouse.io/acme/jobs/2' });
    expect(takeNote()).not.toBeNull();
  });
});
