import '../../no-eval.ts';
import '../../design/base.css';
import '../../design/inter.css';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { PrivacyPage } from '../../pages/privacy/PrivacyPage.tsx';
import { applyTheme } from '../../pages/theme.ts';

function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for its content.');
  markPageLanguage();
  applyTheme();
  createRoot(root).render(<PrivacyPage />);
}

start();
