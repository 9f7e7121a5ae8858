/** Where on the pages of a site a person has pointed at a field, so that they need not do it again on the next page. */
import type { Correction } from '@jobmagpie/capture';
import { keyFields } from '@jobmagpie/capture/inspection';
import { z } from 'zod';
import { database } from './database.ts';

export const CorrectionRow = z.object({
  host: z.string().max(253),
  field: z.enum(keyFields),
  selector: z.string().min(1).max(1_000),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** What was pointed at on the pages of this host. */
export async function correctionsOf(host: string): Promise<Correction[]> {
  const rows = await database.corrections.where('[host+field]').between([host, ''], [host, '\uffff']).toArray();
  return rows.map(({ field, selector }) => ({ field, selector }));
}

/** Keeps a place in place of the one that was kept for the same field. */
export async function keepCorrection(correction: CorrectionRow): Promise<void> {
  await database.corrections.put(correction);
}

/** Every place that was pointed at, on any site. */
export async function allCorrections(): Promise<CorrectionRow[]> {
  return database.corrections.toArray();
}

/** Forgets a place. */
export async function dropCorrection({ host, field }: Pick<CorrectionRow, 'host' | 'field'>): Promise<void> {
  await database.corrections.delete([host, field]);
}
