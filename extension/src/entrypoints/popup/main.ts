import '../../no-eval.ts';
import '../../design/base.css';
import { afterFirstPaint } from '../../pages/first-paint.ts';
import { keepLive } from '../../pages/keep-live.ts';
import { showPopup } from '../../pages/popup/show-popup.tsx';

showPopup();
void afterFirstPaint().then(keepLive);
