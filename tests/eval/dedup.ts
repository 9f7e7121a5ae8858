import { comparePostings } from '@jobmagpie/matching/duplicates';
import type { Place } from '@jobmagpie/model';
import { z } from 'zod';
import type { EvaluationKind } from './kind.ts';
import { scoreWithFolder } from './score-with-folder.ts';

const Side = z.object({
  title: z.string(),
  company: z.string(),
  location: z.string(),
  description: z.string(),
});
const GoldLine = z.object({ id: z.string(), a: Side, b: Side });

/** Judges pairs of postings as the product does: what it would show a person as a duplicate counts as one. */
export const dedup: EvaluationKind = {
  usage: 'DIR [--json]',
  run: (directory, args) =>
    scoreWithFolder(directory, args, GoldLine, ({ id, a, b }) => ({
      id,
      duplicate: comparePostings(posting(a), posting(b)).verdict !== 'different',
    })),
};

function posting({ title, company, location, description }: z.infer<typeof Side>) {
  const place: Place = { text: location, city: null, region: null, country: null };
  return {
    title,
    company: company === '' ? null : company,
    locations: location === '' ? [] : [place],
    description: { text: description, markdown: description },
  };
}
