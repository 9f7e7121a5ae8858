import { afterFirstPaint } from '../../pages/first-paint.ts';

void afterFirstPaint().then(async () => (await import('../../pages/popup/show-popup.tsx')).showPopup());
