import '../../design/inter.css';
import { afterFirstPaint } from '../../pages/first-paint.ts';

void afterFirstPaint().then(async () => (await import('../../pages/shell/show-dashboard.tsx')).showDashboard());
