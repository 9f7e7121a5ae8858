import { DeviceId, JobId, newId, PREFERENCES_ID, syncedEntities, UserId } from '@jobmagpie/model';
import { aJob, aPosting, aStageChange } from '@jobmagpie/model/testing';
import { Cursor, changedFields, fingerprintsOf, type PulledRow, tick } from '@jobmagpie/sync';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { fingerprintStore } from './fingerprint';
import { readPage, takePage } from './incoming';
import { saveJob } from './jobs';
import { beginPairing } from './pairing';

const device = newId(DeviceId);
const clock = fc.nat(1_000).map((time) => tick(null, time + 1, device));
const jobIds = Array.from({ length: 5 }, () => newId(JobId));

/** What a newer version, or a part of an edit, may leave in a row of any kind. */
const oddFields = fc.dictionary(
  fc.constantFrom(
    'later',
    'tags',
    'tags/odd',
    'sources',
    'notes',
    'id',
    'places',
    'hiddenButtonHosts/x',
    'jobId',
    'constructor/x',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 4 },
);

const whole = fc.constantFrom<[entity: string, fields: PulledRow['fields']]>(
  [
    'job',
    changedFields(syncedEntities.job, null, { ...aJob(), description: { markdown: 'a', text: 'a', html: 'later' } }),
  ],
  ['job', changedFields(syncedEntities.job, null, aJob({ tags: { remote: true } }))],
  ['stageChange', changedFields(syncedEntities.stageChange, null, aStageChange())],
  ['preferences', {}],
  ['spaceship', { thrust: 9 }],
);

const row = fc
  .record({
    whole,
    odd: oddFields,
    id: fc.constantFrom(...jobIds, PREFERENCES_ID),
    at: clock,
    oddAt: clock,
    deletedAt: fc.option(clock),
  })
  .map(({ whole: [entity, fields], odd, id, at, oddAt, deletedAt }): PulledRow => {
    const more = odd as PulledRow['fields']; // JSON by construction
    const clocks = Object.fromEntries([
      ...Object.keys(fields).map((field) => [field, at]),
      ...Object.keys(more).map((field) => [field, oddAt]),
    ]);
    return { entity, id, fields: { ...fields, ...('id' in fields && { id }), ...more }, clocks, deletedAt };
  });

beforeEach(resetStore);

describe('the fingerprint of this store', () => {
  it('is that of the rows that came from the server, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        await resetStore();
        await takePage(readPage(rows));
        const latest = [...new Map(rows.map((one) => [`${one.entity}/${one.id}`, one])).values()];
        expect((await fingerprintStore()).entities).toEqual(fingerprintsOf(latest));
      }),
      { numRuns: 60 },
    );
  });

  it('says what waits to be sent, and how far pulling has come', async () => {
    await saveJob(aPosting(), 'https://jobs.example.com/acme');
    expect(await fingerprintStore()).toMatchObject({ cursor: null, unsent: 2, entities: { job: { rows: 1 } } });
    await beginPairing({ serverUrl: 'http://127.0.0.1:4870', token: 't', userId: newId(UserId) });
    await takePage(readPage([]), {
      reached: { token: 't', cursor: Cursor.parse('here') },
      isFirst: false,
      remaining: 0,
    });
    expect((await fingerprintStore()).cursor).toBe('here');
  });
});
