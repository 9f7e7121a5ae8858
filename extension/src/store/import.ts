/**
 * Takes in a file that `exportStore` made. What is here stays: each field keeps its later edit, as if the two stores had
 * met on a server. All of it is one transaction, so that a file which is cut off, or a browser which is closed, leaves
 * the store as it was.
 */
import { applyEdit, editsThatMake, later, latestClock, PulledRow, type RowState } from '@jobmagpie/sync';
import type { z } from 'zod';
import { database, type OutboxEntry, type ParkedMutation } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { offerEverything } from './offer.ts';
import { markServerMet, readPairing } from './pairing.ts';
import { readRow, writeRows } from './rows.ts';
import { OutboxEntryInFile, ParkedInFile, STORE_FILE_VERSION, StoreFile, type StoreFileList } from './store-file.ts';

export type ImportProblem =
  /** The text ends too early or is not JSON. Both numbers count from 1; null where the browser does not say. */
  | { kind: 'not-json'; line: number | null; column: number | null }
  | { kind: 'not-an-export' }
  | { kind: 'newer-format' }
  /** The entry with this number, from 1, is wrong in the field named. */
  | { kind: 'wrong-entry'; list: StoreFileList; number: number; field: string };

export type ImportOutcome =
  /** `jobs` is how many there are now. */
  | { status: 'imported'; jobs: number }
  /** Nothing was written. */
  | { status: 'refused'; problem: ImportProblem };

const PAGE = 500;

/** Takes the file in and resolves once all of it is on disk; `onProgress` hears how many of its rows are written. */
export async function importStore(
  file: Blob,
  onProgress: (written: number, all: number) => void,
): Promise<ImportOutcome> {
  const content = readFile(await file.text());
  if ('problem' in content) return { status: 'refused', problem: content.problem };
  const { rows, outbox, parked, lastClock, hasMetServer } = content;
  await database.transaction('rw', database.tables, async () => {
    const identity = await readIdentity();
    const waiting = await database.outbox.toArray();
    let hasChanged = false;
    for (let from = 0; from < rows.length; from += PAGE) {
      const page = rows.slice(from, from + PAGE);
      const changed = (await Promise.all(page.map(overPresent))).filter((row) => row !== null);
      await writeRows(changed);
      hasChanged ||= changed.length > 0;
      for (const row of page) identity.lastClock = later(identity.lastClock, latestClock(row));
      onProgress(Math.min(from + PAGE, rows.length), rows.length);
    }
    const known = new Set(waiting.map(({ mutation }) => mutation.mutationId));
    const entries: OutboxEntry[] = [];
    for (const { mutation, wasSent } of outbox) {
      if (known.has(mutation.mutationId)) continue;
      identity.lastSeq += 1;
      const { lastSeq: seq } = identity;
      entries.push({ seq, mutation: { ...mutation, seq }, wasSent });
    }
    await database.outbox.bulkAdd(entries);
    await database.parked.bulkPut(parked);
    await writeIdentity({ ...identity, lastClock: later(identity.lastClock, lastClock) });
    if (!hasMetServer || !hasChanged) return;
    // A server has what the file does not queue; the one that this browser is paired with may be another.
    await markServerMet();
    if ((await readPairing()) !== null) await offerEverything();
  });
  return { status: 'imported', jobs: await database.jobs.count() };
}

/** The row as it is when the one of the file meets the one that is here; null where that changes nothing. */
async function overPresent(row: PulledRow): Promise<PulledRow | null> {
  const { entity, id } = row;
  const present = await readRow(entity, id);
  if (present === null) return row;
  let merged: RowState = present;
  let isChanged = false;
  for (const edit of editsThatMake(row)) {
    const outcome = applyEdit(merged, edit);
    merged = outcome.row;
    isChanged ||= outcome.isChanged;
  }
  return isChanged ? { entity, id, ...merged } : null;
}

interface Content {
  rows: PulledRow[];
  outbox: Omit<OutboxEntry, 'seq'>[];
  parked: ParkedMutation[];
  lastClock: StoreFile['lastClock'];
  hasMetServer: boolean;
}

function readFile(text: string): Content | { problem: ImportProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
    return { problem: { kind: 'not-json', line: numberOf(line), column: numberOf(column) } };
  }
  if (isNewer(json)) return { problem: { kind: 'newer-format' } };
  const file = StoreFile.safeParse(json);
  if (!file.success) return { problem: { kind: 'not-an-export' } };
  const rows = readEntries('rows', file.data.rows, PulledRow);
  if ('problem' in rows) return rows;
  const outbox = readEntries('outbox', file.data.outbox, OutboxEntryInFile);
  if ('problem' in outbox) return outbox;
  const parked = readEntries('parked', file.data.parked, ParkedInFile);
  if ('problem' in parked) return parked;
  return {
    rows: rows.entries,
    outbox: outbox.entries,
    parked: parked.entries.map((entry) => ({ mutationId: entry.mutation.mutationId, ...entry })),
    lastClock: file.data.lastClock,
    hasMetServer: file.data.hasMetServer,
  };
}

function isNewer(json: unknown): boolean {
  const version = StoreFile.pick({ format: true, version: true }).safeParse(json).data?.version;
  return version !== undefined && version > STORE_FILE_VERSION;
}

function readEntries<Entry>(
  list: StoreFileList,
  values: readonly unknown[],
  schema: z.ZodType<Entry>,
): { entries: Entry[] } | { problem: ImportProblem } {
  const entries: Entry[] = [];
  for (const [index, value] of values.entries()) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      return { problem: { kind: 'wrong-entry', list, number: index + 1, field } };
    }
    entries.push(parsed.data);
  }
  return { entries };
}
