import '../../no-eval.ts';
import '../../design/base.css';
import '../../design/inter.css';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { afterFirstPaint } from '../../pages/first-paint.ts';
import { keepLive } from '../../pages/keep-live.ts';
import { StoreGuard } from '../../pages/StoreGuard.tsx';
import { SidePanel } from '../../pages/sidepanel/SidePanel.tsx';
import { applyTheme } from '../../pages/theme.ts';

function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the panel.');
  markPageLanguage();
  applyTheme();
  createRoot(root).render(
    <StoreGuard>
      <SidePanel />
    </StoreGuard>,
  );
  void afterFirstPaint().then(keepLive);
}

start();
