import { i18n } from '#i18n';
import type { ImportProblem } from '../store/import.ts';

/** What is wrong with a file that was to be taken in, and where. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'not-json':
      return problem.line === null
        ? i18n.t('import.cutOff')
        : i18n.t('import.notJson', [String(problem.line), String(problem.column)]);
    case 'not-an-export':
      return i18n.t('import.notAnExport');
    case 'newer-format':
      return i18n.t('import.newerFormat');
    case 'wrong-entry':
      return i18n.t('import.wrongEntry', [String(problem.number), problem.list, problem.field]);
  }
}
