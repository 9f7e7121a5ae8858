import { duplicateKeys } from '@jobmagpie/matching/duplicates';
import type { Job } from '@jobmagpie/model';
import { addressKey } from './address-key.ts';
import type { StoredJob } from './database.ts';

/** The keys under which likely duplicates of a job are looked for, apart from its long row. */
export interface JobKeys {
  id: string;
  keys: string[];
  /** Which writing of the compared fields the keys are of. */
  of: string;
}

const COMPARED = ['title', 'company', 'locations', 'description'] as const satisfies readonly (keyof Job)[];
/** Elements of this set have clocks of their own. */
const ADDRESSES = 'otherAddresses/';

export function toJobKeys(job: Pick<StoredJob, 'id' | 'value' | 'clocks'>): JobKeys {
  const addresses = Object.keys(job.value.otherAddresses ?? {}).map(addressKey);
  return { id: job.id, keys: [...duplicateKeys(job.value), ...addresses], of: writingOf(job) };
}

/** Other than before as soon as somebody wrote one of the fields that the keys are made of. */
export function writingOf({ clocks }: Pick<StoredJob, 'clocks'>): string {
  const compared = COMPARED.map((field) => clocks[field] ?? '');
  const addresses = Object.entries(clocks).flatMap(([field, at]) => (field.startsWith(ADDRESSES) ? [at] : []));
  return [...new Set([...compared, ...addresses])].sort().join(' ');
}
