/** Everything the palette offers and every key that works everywhere. A new command is one entry. */
import {
  Download,
  FileInput,
  FileSpreadsheet,
  Keyboard,
  Moon,
  NotebookPen,
  Plus,
  Search,
  SquareArrowOutUpRight,
  Sun,
  SunMoon,
  Tag,
  Trash2,
  Waypoints,
} from 'lucide-react';
import { i18n } from '#i18n';
import { deleteJob, jobById, restoreJob } from '../../store/jobs.ts';
import { openAddJob } from '../add/add-job-door.ts';
import { announceWrite } from '../ask-background.ts';
import { destinations } from '../index.ts';
import { goTo, type Route } from '../route.ts';
import { saveFile } from '../save-file.ts';
import { setTheme } from '../theme.ts';
import type { Command, CommandContext } from './command.ts';
import { focusNotes, focusSearch } from './focus.ts';
import { openPalette } from './palette-door.ts';

/** The key after `g` that leads to a destination. */
const goKeys: Partial<Record<Route['page'], string>> = { jobs: 't', board: 'b', profile: 'p', settings: 's' };

export const commands: readonly Command[] = [
  {
    id: 'stage',
    group: 'job',
    name: () => i18n.t('palette.stage'),
    icon: Waypoints,
    keys: 's',
    isThere: isOnJob,
    run: ({ route }) => {
      if (route.page === 'job') openPalette({ kind: 'stage', jobId: route.id });
    },
  },
  {
    id: 'tag',
    group: 'job',
    name: () => i18n.t('palette.tag'),
    icon: Tag,
    keys: 't',
    isThere: isOnJob,
    run: ({ route }) => {
      if (route.page === 'job') openPalette({ kind: 'tag', jobId: route.id });
    },
  },
  {
    id: 'notes',
    group: 'job',
    name: () => i18n.t('palette.notes'),
    icon: NotebookPen,
    keys: 'e',
    isThere: isOnJob,
    run: focusNotes,
  },
  {
    id: 'posting',
    group: 'job',
    name: () => i18n.t('palette.posting'),
    icon: SquareArrowOutUpRight,
    keys: 'o',
    isThere: isOnJob,
    run: openPosting,
  },
  {
    id: 'delete',
    group: 'job',
    name: () => i18n.t('job.delete'),
    icon: Trash2,
    isThere: isOnJob,
    run: deleteOpenJob,
  },
  ...destinations.map(
    ({ route, icon, name }): Command => ({
      id: `go-${route.page}`,
      group: 'go',
      name,
      icon,
      ...(goKeys[route.page] !== undefined && { keys: `g ${goKeys[route.page]}` }),
      run: () => goTo(route),
    }),
  ),
  { id: 'search', group: 'do', name: () => i18n.t('shell.search'), icon: Search, keys: '/', run: focusSearch },
  { id: 'add', group: 'do', name: () => i18n.t('addJob.open'), icon: Plus, keys: 'n', run: openAddJob },
  {
    id: 'import',
    group: 'do',
    name: () => i18n.t('importPage.fromTracker'),
    icon: FileInput,
    run: () => goTo({ page: 'import' }),
  },
  {
    id: 'export-csv',
    group: 'do',
    name: () => i18n.t('importPage.exportCsv'),
    icon: FileSpreadsheet,
    run: async () => {
      const { exportJobsAsCsv } = await import('../../store/export-csv.ts');
      saveFile(await exportJobsAsCsv(), 'jobmagpie.csv');
    },
  },
  {
    id: 'export',
    group: 'do',
    name: () => i18n.t('palette.exportAll'),
    icon: Download,
    run: async () => {
      const { exportStore } = await import('../../store/export.ts');
      saveFile(await exportStore(), 'jobmagpie.json');
    },
  },
  { id: 'light', group: 'do', name: () => i18n.t('palette.light'), icon: Sun, run: () => setTheme('light') },
  { id: 'dark', group: 'do', name: () => i18n.t('palette.dark'), icon: Moon, run: () => setTheme('dark') },
  { id: 'system', group: 'do', name: () => i18n.t('palette.system'), icon: SunMoon, run: () => setTheme(null) },
  {
    id: 'keys',
    group: 'do',
    name: () => i18n.t('palette.keys'),
    icon: Keyboard,
    keys: '?',
    run: () => openPalette({ kind: 'keys' }),
  },
];

function isOnJob(route: Route): boolean {
  return route.page === 'job';
}

async function openPosting({ route }: CommandContext): Promise<void> {
  const job = route.page === 'job' ? await jobById(route.id) : undefined;
  if (job !== undefined) window.open(job.value.url, '_blank', 'noopener,noreferrer');
}

async function deleteOpenJob({ route, toast }: CommandContext): Promise<void> {
  if (route.page !== 'job') return;
  const job = await jobById(route.id);
  if (job === undefined) return;
  await deleteJob(route.id);
  announceWrite();
  goTo({ page: 'jobs' });
  toast(i18n.t('job.deleted', [job.value.title]), async () => {
    await restoreJob(route.id);
    announceWrite();
    goTo(route);
  });
}
