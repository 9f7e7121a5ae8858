import { i18n } from '#i18n';
import type { ImportField } from '../import/import-field.ts';
import type { PlannedRow } from '../import/plan-import.ts';
import type { CellProblemKind } from '../import/read-row.ts';
import type { TableProblem } from '../import/read-table.ts';

/** What a column can be taken for. */
export function importFieldName(field: ImportField): string {
  return i18n.t(`importPage.field.${field}`);
}

/** What is the matter with a cell, and what becomes of it. */
export function cellProblemText(kind: CellProblemKind): string {
  switch (kind) {
    case 'no-title':
      return i18n.t('importPage.cell.noTitle');
    case 'not-an-address':
      return i18n.t('importPage.cell.notAnAddress');
    case 'not-a-date':
      return i18n.t('importPage.cell.notADate');
    case 'not-pay':
      return i18n.t('importPage.cell.notPay');
    case 'unknown-stage':
      return i18n.t('importPage.cell.unknownStage');
    case 'too-long':
      return i18n.t('importPage.cell.tooLong');
  }
}

/** Why a file is no table. */
export function tableProblemText({ kind }: TableProblem): string {
  switch (kind) {
    case 'empty':
      return i18n.t('importPage.file.empty');
    case 'not-text':
      return i18n.t('importPage.file.notText');
    case 'not-json':
      return i18n.t('importPage.file.notJson');
    case 'no-list':
      return i18n.t('importPage.file.noList');
  }
}

/** Why a line makes no new job. */
export function rejectedReason({ fate, problems }: PlannedRow): string {
  if (fate === 'here') return i18n.t('importPage.reason.here');
  if (fate === 'double') return i18n.t('importPage.reason.double');
  return problems.map(({ kind }) => cellProblemText(kind)).join(' ');
}
