import type { CaptureResult } from '@jobmagpie/model';
import { aPlace, aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctionsOf, keepCorrection } from '../store/corrections';
import { database } from '../store/database';
import { jobById, saveJob } from '../store/jobs';
import { resetStore } from '../testing/reset-store';
import { route } from './router';

const url = 'https://jobs.example.com/acme/warden';
const pointed = { type: 'field-picked', field: 'company', selector: '#firm' } as const;
const read = aPosting({ canonicalUrl: url, company: 'Weir & Sons', sources: { title: 'json-ld', company: 'user' } });

/** What the page gives when it is read. */
let page: CaptureResult | boolean;
let saysAsShown: boolean;
/** The corrections that were put into it last. */
let given: unknown;

beforeEach(async () => {
  await resetStore();
  page = { posting: read };
  saysAsShown = true;
  given = undefined;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  fakeBrowser.tabs.sendMessage = async () => null;
  fakeBrowser.scripting.executeScript = (async ({ args }: { args?: unknown[] }) => {
    [given] = args ?? [];
    return [{ frameId: 0, documentId: '', result: typeof page === 'boolean' ? page : { result: page, saysAsShown } }];
  }) as typeof fakeBrowser.scripting.executeScript; // what runs in a page is generic
});

const tell = (message: object = pointed, from = url) =>
  route(message, { id: fakeBrowser.runtime.id, url: from, frameId: 0, tab: { id: 7 } } as Parameters<typeof route>[1]); // the parts of a sender that are read

describe('a place that a person has pointed at', () => {
  it('is kept for the host of the page, and takes the place of the one before', async () => {
    await keepCorrection({ host: 'jobs.example.com', field: 'company', selector: '#old' });
    await keepCorrection({ host: 'jobs.example.com', field: 'salary', selector: '#pay' });
    expect(await tell()).toEqual({ status: 'kept', isInJob: false });
    const kept = await correctionsOf('jobs.example.com');
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual({ field: 'company', selector: '#firm' });
    expect(given).toEqual(expect.arrayContaining(kept));
    expect(await correctionsOf('example.com')).toEqual([]);
  });

  it('is not kept where a new reading does not find it there, and the page is read as before', async () => {
    page = { posting: aPosting({ canonicalUrl: url, sources: { company: 'json-ld' } }) };
    expect(await tell()).toMatchObject({ status: 'failed' });
    expect(await correctionsOf('jobs.example.com')).toEqual([]);
    expect(given).toEqual([]);
  });

  it('is not kept where it says something else by now than what the person agreed to', async () => {
    saysAsShown = false;
    const { job } = await saveJob(aPosting({ canonicalUrl: url, company: null, sources: {} }), url);
    expect(await tell()).toEqual({ status: 'changed' });
    expect(await correctionsOf('jobs.example.com')).toEqual([]);
    expect(given).toEqual([]);
    expect((await jobById(job.id))?.value.company).toBeNull();
  });

  it('fills the job that was saved without the field', async () => {
    const { job } = await saveJob(aPosting({ canonicalUrl: url, company: null, sources: {} }), url);
    expect(await tell()).toEqual({ status: 'kept', isInJob: true });
    expect((await jobById(job.id))?.value).toMatchObject({ company: 'Weir & Sons', sources: { company: 'user' } });
  });

  it('is kept with the job that it fills or not at all: where the disk is full the person is told, and the page is read as before', async () => {
    const { job } = await saveJob(aPosting({ canonicalUrl: url, company: null, sources: {} }), url);
    vi.spyOn(database.outbox, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await tell()).toEqual({ status: 'failed', problem: 'background_storageFull' });
    expect(await correctionsOf('jobs.example.com')).toEqual([]);
    expect((await jobById(job.id))?.value.company).toBeNull();
    expect(given).toEqual([]);
  });

  it('leaves what another has filled in at the same moment', async () => {
    const sources = { ...read.sources, locations: 'user' } as const;
    page = { posting: { ...read, locations: [aPlace('Ulm')], sources } };
    const lacking = aPosting({ canonicalUrl: url, company: null, locations: [], sources: {} });
    const { job } = await saveJob(lacking, url);
    await Promise.all([tell(), tell({ ...pointed, field: 'locations' })]);
    expect((await jobById(job.id))?.value.sources).toEqual({ company: 'user', locations: 'user' });
  });

  it('leaves what the person typed, and the job of another site that the page says it is', async () => {
    const typed = aPosting({ canonicalUrl: url, company: 'Typed', sources: { company: 'user' } });
    const { job } = await saveJob(typed, url);
    const elsewhere = 'https://other.example.org/jobs/1';
    const { job: other } = await saveJob(
      aPosting({ canonicalUrl: elsewhere, company: null, boardJobId: null }),
      elsewhere,
    );
    expect(await tell()).toEqual({ status: 'kept', isInJob: false });
    page = { posting: { ...read, canonicalUrl: elsewhere, boardJobId: null } };
    expect(await tell()).toEqual({ status: 'kept', isInJob: false });
    expect((await jobById(job.id))?.value.company).toBe('Typed');
    expect((await jobById(other.id))?.value.company).toBeNull();
  });

  it('is not asked for where the page would not be read with it', async () => {
    page = false;
    expect(await tell({ type: 'pick-own-field', field: 'company' })).toMatchObject({ status: 'failed' });
  });

  it('cannot be asked for in a page that the browser closes to extensions', async () => {
    fakeBrowser.scripting.executeScript = () => Promise.reject(new Error('Cannot access'));
    expect(await tell({ type: 'pick-own-field', field: 'company' })).toMatchObject({ status: 'failed' });
  });
});
