/** The destinations of the dashboard. A page is its folder and one entry here; a destination appears because it works. */
import { BriefcaseBusiness, type LucideIcon, Settings, SquareKanban, UserRound } from 'lucide-react';
import { i18n } from '#i18n';
import type { Route } from './route.ts';

interface Destination {
  route: Route & { page: 'jobs' | 'board' | 'profile' | 'settings' };
  icon: LucideIcon;
  name: () => string;
  /** The pages that belong to this destination. */
  holds: readonly Route['page'][];
}

export const destinations: readonly Destination[] = [
  {
    route: { page: 'jobs' },
    icon: BriefcaseBusiness,
    name: () => i18n.t('shell.jobs'),
    holds: ['jobs', 'job', 'import'],
  },
  { route: { page: 'board' }, icon: SquareKanban, name: () => i18n.t('shell.board'), holds: ['board'] },
  { route: { page: 'profile' }, icon: UserRound, name: () => i18n.t('shell.profile'), holds: ['profile'] },
  {
    route: { page: 'settings' },
    icon: Settings,
    name: () => i18n.t('shell.settings'),
    holds: ['settings', 'diagnostics'],
  },
];
