import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Select } from '../../components/Select.tsx';
import { type ImportField, importFields } from '../../import/import-field.ts';
import { previewRows } from '../../import/plan-import.ts';
import { cellProblemText, importFieldName } from '../../words/import-words.ts';
import styles from './Import.module.css';
import type { ImportChoices } from './use-choices.ts';
import type { OpenFile } from './use-import.ts';

/** As many lines as show how a file is written. */
const SHOWN = 8;
/** No more of a cell than a line of it. */
const CELL = 120;

/** The first lines of the file, under what each column is taken for; a cell that cannot be read says so. */
export function ColumnsTable({ file, choices }: { file: OpenFile; choices: ImportChoices }) {
  const { table, format } = file;
  const isOwn = format?.name === 'jobmagpie';
  const rows = useMemo(() => previewRows(table, choices.context, isOwn, SHOWN), [table, choices.context, isOwn]);
  const columns = table.headers.map((header, index) => ({ key: `${index}/${header}`, header, index }));
  const options = [
    { value: 'none' as const, label: i18n.t('importPage.notAField') },
    ...importFields.map((value) => ({ value, label: importFieldName(value) })),
  ];
  return (
    <section className={styles.frame} aria-label={i18n.t('importPage.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ key, header, index: column }) => (
              <th key={key} scope="col">
                <span className={styles.header}>{header || i18n.t('importPage.noHeader', [String(column + 1)])}</span>
                <Select<ImportField | 'none'>
                  label={i18n.t('importPage.takenFor', [header])}
                  isLabelHidden
                  size="small"
                  value={choices.mapping[column] ?? 'none'}
                  options={options}
                  onValue={(field) => choices.take(column, field === 'none' ? null : field)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, cells, problems }) => (
            <tr key={index}>
              {columns.map(({ key, index: column }) => {
                const problem = problems.find((each) => each.column === column);
                return (
                  <td key={key} className={problem && styles.wrong} dir="auto">
                    {(cells[column] ?? '').slice(0, CELL)}
                    {problem !== undefined && (
                      <span className={styles.cellProblem}>
                        <TriangleAlert aria-hidden="true" />
                        {cellProblemText(problem.kind)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
