import { canonicalJson, FieldValue, type Mutation } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readIdentity } from './identity.ts';
import { hasMetServer } from './pairing.ts';
import { visitRows } from './rows.ts';
import { STORE_FILE_FORMAT, STORE_FILE_VERSION } from './store-file.ts';

const PAGE = 500;

/**
 * Everything in this store as a JSON file, which `importStore` takes in. It is read in one transaction, so that it is
 * the store of one moment.
 */
export async function exportStore(): Promise<Blob> {
  const parts: string[] = [];
  await database.transaction('r', database.tables, async () => {
    const { lastClock } = await readIdentity();
    const head = {
      format: STORE_FILE_FORMAT,
      version: STORE_FILE_VERSION,
      hasMetServer: await hasMetServer(),
      lastClock,
    };
    parts.push(JSON.stringify(head).slice(0, -1), ',"rows":[');
    await visitRows((rows) => addEntries(parts, rows));
    parts.push('\n],"outbox":[');
    let last = 0;
    for (;;) {
      const page = await database.outbox.where('seq').above(last).limit(PAGE).toArray();
      addEntries(
        parts,
        page.map(({ mutation, wasSent }) => asJson({ wasSent, mutation: withoutNumber(mutation) })),
      );
      last = page.at(-1)?.seq ?? last;
      if (page.length < PAGE) break;
    }
    parts.push('\n],"parked":[');
    addEntries(
      parts,
      (await database.parked.toArray()).map(({ mutationId: _, ...parked }) => asJson(parked)),
    );
    parts.push('\n]}\n');
  });
  return new Blob(parts, { type: 'application/json' });
}

/** An entry a line, so that a person can find the one that a sentence names; and the same entry in the same words. */
function addEntries(parts: string[], entries: readonly FieldValue[]): void {
  for (const entry of entries) parts.push(parts.at(-1)?.endsWith('[') ? '\n' : ',\n', canonicalJson(entry));
}

/** Without what is there as undefined only, which a database keeps and JSON does not. */
function asJson(entry: object): FieldValue {
  return FieldValue.parse(JSON.parse(JSON.stringify(entry)));
}

function withoutNumber({ seq: _, ...mutation }: Mutation): Omit<Mutation, 'seq'> {
  return mutation;
}
