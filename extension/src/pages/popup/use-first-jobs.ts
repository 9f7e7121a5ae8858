import { useEffect, useState } from 'react';
import type { AgendaItem } from '../../store/agenda/agenda.ts';
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

/** What is due today as the popup's head has read it; undefined until then, and where it could not be read. */
export function useFirstDue(): readonly AgendaItem[] | undefined {
  const [due, setDue] = useState<readonly AgendaItem[]>();
  useEffect(() => {
    globalThis.jobmagpieFirstDue?.then(setDue, (error: unknown) => {
      console.error('What is due was not read', error);
    });
  }, []);
  return due;
}
