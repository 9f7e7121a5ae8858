import type { JobScore } from '@jobmagpie/api';
import { explain, explainMissing, type MatchPart, type MatchResult, score } from '@jobmagpie/matching';
import { Job } from '@jobmagpie/model';
import { jobValue, type LiveRow } from '../../sync/rows.ts';
import type { Basis } from './basis.ts';

/** The score of one job: the same number that the extension shows for it. */
export function scoreJob({ candidate, weights }: Basis, { fields }: LiveRow): JobScore {
  const job = Job.safeParse(jobValue(fields));
  // Of a job that has not arrived whole there is nothing to say yet; its next version is due again.
  return job.success ? summarise(score(candidate, job.data, weights)) : withoutScore('The job is not complete yet.');
}

function summarise(result: MatchResult): JobScore {
  if (result.status === 'no-score') return withoutScore(explainMissing(result.missing));
  const { total, word, confidence, parts, reasons } = result;
  return {
    total,
    word,
    confidence,
    parts: {
      techStack: scoreOf(parts.techStack),
      location: scoreOf(parts.location),
      experience: scoreOf(parts.experience),
    },
    reasons: reasons.map(explain),
    missing: null,
  };
}

function scoreOf(part: MatchPart): number | null {
  return part.status === 'counted' ? part.score : null;
}

function withoutScore(missing: string): JobScore {
  const parts = { techStack: null, location: null, experience: null };
  return { total: null, word: null, confidence: null, parts, reasons: [], missing };
}
