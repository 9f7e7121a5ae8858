import { createElement } from 'react';
import { i18n } from '#i18n';
import { StageIcon } from '../../components/StageIcon.tsx';
import { foldForSearch, searchMatcher } from '../../store/search-words.ts';
import { useJobSearch } from '../popup/use-job-search.ts';
import { goTo } from '../route.ts';
import type { Command, CommandContext } from './command.ts';
import { commands } from './commands.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { runCommand } from './run-command.ts';

const JOBS = 8;

/** The commands that a query names, and the jobs that it finds. */
export function useCommandEntries(query: string, context: CommandContext): readonly PaletteGroup[] {
  const asked = query.trim();
  const finds = useJobSearch(asked === '' ? null : asked, true);
  const matches = searchMatcher(query);
  const toEntry = (command: Command): PaletteEntry => ({
    id: command.id,
    name: command.name(),
    icon: createElement(command.icon, { 'aria-hidden': true }),
    ...(command.keys !== undefined && { keys: command.keys }),
    run: () => runCommand(command, context),
  });
  const groupOf = (group: Command['group'], name: string): PaletteGroup => ({
    name,
    entries: commands
      .filter((command) => command.group === group && (command.isThere?.(context.route) ?? true))
      .map(toEntry)
      .filter((entry) => matches(foldForSearch(entry.name))),
  });
  const jobs: PaletteGroup = {
    name: i18n.t('shell.jobs'),
    entries: (asked === '' ? [] : (finds?.jobs ?? [])).slice(0, JOBS).map(({ job: { id, value } }) => ({
      id,
      name: value.title,
      icon: createElement(StageIcon, { stage: value.stage }),
      ...(value.company !== null && { detail: value.company }),
      run: () => goTo({ page: 'job', id }),
    })),
  };
  return [
    groupOf('job', i18n.t('palette.thisJob')),
    groupOf('go', i18n.t('palette.go')),
    jobs,
    groupOf('do', i18n.t('palette.do')),
  ].filter(({ entries }) => entries.length > 0);
}
