import { useEffect, useState } from 'react';
import type { StoredJob } from '../../store/database.ts';
// For the type of what the script in the popup's head leaves.
import type {} from '../../store/first-jobs.ts';

/** The newest jobs as the popup's head has read them; undefined until then, and where they could not be read. */
export function useFirstJobs(): readonly StoredJob[] | undefined {
  const [jobs, setJobs] = useState<readonly StoredJob[]>();
  useEffect(() => {
    globalThis.jobmagpieFirstJobs?.then(setJobs, (error: unknown) => {
      console.error('The newest jobs were not read', error);
    });
  }, []);
  return jobs;
}
