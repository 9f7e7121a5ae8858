import { lazy, Suspense, useEffect } from 'react';
import { closeAddJob, openAddJob, useIsAddJobOpen } from './add-job-door.ts';

const AddJobDialog = lazy(() => import('./AddJobDialog.tsx'));

/** The dialog that adds a job, behind the key `n` everywhere in the dashboard. */
export function AddJob() {
  const isOpen = useIsAddJobOpen();
  useEffect(() => {
    document.addEventListener('keydown', openByKey);
    return () => document.removeEventListener('keydown', openByKey);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <AddJobDialog onClose={closeAddJob} />
    </Suspense>
  );
}

function openByKey(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== 'n' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))) return;
  // Behind an open dialog or menu nothing is to happen.
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
  event.preventDefault();
  openAddJob();
}
