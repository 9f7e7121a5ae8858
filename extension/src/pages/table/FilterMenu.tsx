import { type JobFilters, remoteModes } from '@jobmagpie/model';
import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { remoteModeName } from '../../words/remote-mode-name.ts';
import { boardName } from '../board-name.ts';
import { countFilters, mostFrequent } from './filter-rows.ts';
import { Popover } from './Popover.tsx';
import { noFilters } from './table-view.ts';

const scores = [40, 60, 75, 90];
const days = [1, 7, 30, 90, 365];

interface FilterMenuProps {
  rows: readonly JobRow[];
  filters: JobFilters;
  onFilters: (filters: JobFilters) => void;
}

/** What the table leaves out, beside the stage. */
export function FilterMenu({ rows, filters, onFilters }: FilterMenuProps) {
  const count = countFilters(filters);
  return (
    <Popover
      label={i18n.t('table.filter')}
      trigger={
        <Button size="small" kind="quiet" icon={<ListFilter aria-hidden="true" />}>
          {count === 0 ? i18n.t('table.filter') : i18n.t('table.filters', count)}
        </Button>
      }
    >
      <Fields rows={rows} filters={filters} onFilters={onFilters} />
      {count > 0 && (
        <Button size="small" onClick={() => onFilters({ ...noFilters, stage: filters.stage })}>
          {i18n.t('table.clearFilters')}
        </Button>
      )}
    </Popover>
  );
}

function Fields({ rows, filters, onFilters }: FilterMenuProps) {
  const tags = useMemo(() => mostFrequent(rows.flatMap((row) => Object.keys(row.tags))), [rows]);
  const boards = useMemo(() => mostFrequent(rows.map((row) => row.board)), [rows]);
  const put = (changes: Partial<JobFilters>) => onFilters({ ...filters, ...changes });
  return (
    <>
      <Choice
        label={i18n.t('table.tag')}
        value={filters.tag}
        options={tags}
        nameOf={(tag) => tag}
        onValue={(tag) => put({ tag })}
      />
      <Choice
        label={i18n.t('job.foundOn')}
        value={filters.board}
        options={boards}
        nameOf={boardName}
        onValue={(board) => put({ board })}
      />
      <Choice
        label={i18n.t('job.remoteMode')}
        value={filters.remoteMode}
        options={remoteModes}
        nameOf={remoteModeName}
        onValue={(remoteMode) => put({ remoteMode })}
      />
      <Choice
        label={i18n.t('table.minScore')}
        value={filters.minScore}
        options={scores}
        nameOf={String}
        onValue={(minScore) => put({ minScore })}
      />
      <Choice
        label={i18n.t('table.savedWithin')}
        value={filters.savedWithinDays}
        options={days}
        nameOf={(each) => i18n.t('table.days', each)}
        onValue={(savedWithinDays) => put({ savedWithinDays })}
      />
    </>
  );
}

interface ChoiceProps<Value extends string | number> {
  label: string;
  value: Value | null;
  options: readonly Value[];
  nameOf: (value: Value) => string;
  onValue: (value: Value | null) => void;
}

/** One of several values, or any. What is chosen stays a choice when no job has it any more. */
function Choice<Value extends string | number>({ label, value, options, nameOf, onValue }: ChoiceProps<Value>) {
  const all = value === null || options.includes(value) ? options : [value, ...options];
  return (
    <Select
      label={label}
      size="small"
      value={value === null ? '' : String(value)}
      options={[
        { value: '', label: i18n.t('table.any') },
        ...all.map((each) => ({ value: String(each), label: nameOf(each) })),
      ]}
      onValue={(chosen) => onValue(all.find((each) => String(each) === chosen) ?? null)}
    />
  );
}
