import '../../no-eval.ts';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { firstRows } from '../first-paint.ts';
import { keepLive } from '../keep-live.ts';
import { StoreGuard } from '../StoreGuard.tsx';
import { applyTheme } from '../theme.ts';
import { Popup } from './Popup.tsx';

/** Puts the popup where its first picture stands, with the same rows. */
export async function showPopup(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the popup.');
  markPageLanguage();
  applyTheme();
  createRoot(root).render(
    <StoreGuard>
      <Popup first={await firstRows()} />
    </StoreGuard>,
  );
  keepLive();
}
