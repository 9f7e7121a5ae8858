import '../../design/base.css';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import type { StoredJob } from '../../store/database.ts';
import { StoreGuard } from '../StoreGuard.tsx';
import { Popup } from './Popup.tsx';

const SKELETON_AFTER_MS = 150;

/**
 * Draws the popup once its first rows are there; where they take their time, the frame shows without them, and what
 * follows the store live fills it.
 */
export async function showPopup(firstJobs: Promise<readonly StoredJob[] | undefined>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the popup.');
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SKELETON_AFTER_MS));
  const jobs = await Promise.race([firstJobs, tooLate]);
  markPageLanguage();
  createRoot(root).render(
    <StoreGuard>
      <Popup firstJobs={jobs} />
    </StoreGuard>,
  );
}
