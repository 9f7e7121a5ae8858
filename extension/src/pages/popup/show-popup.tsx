import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { StoreGuard } from '../StoreGuard.tsx';
import { applyTheme } from '../theme.ts';
import { Popup } from './Popup.tsx';

/** Draws the popup: its frame at once, its first rows as soon as they are read. */
export function showPopup(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the popup.');
  markPageLanguage();
  applyTheme();
  createRoot(root).render(
    <StoreGuard>
      <Popup />
    </StoreGuard>,
  );
}
