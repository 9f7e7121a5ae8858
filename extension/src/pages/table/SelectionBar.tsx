import { type Stage, stages } from '@jobmagpie/model';
import { ArrowRightLeft, Download, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { DropdownMenu } from '../../components/DropdownMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { StageIcon } from '../../components/StageIcon.tsx';
import { useToast } from '../../components/Toast.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { moveJobs, tagJobs } from '../../store/many-jobs.ts';
import { stageName } from '../../words/stage-name.ts';
import { announceWrite } from '../ask-background.ts';
import { saveFile } from '../save-file.ts';
import styles from './SelectionBar.module.css';
import { TagMenu } from './TagMenu.tsx';
import { useDeleteSelected } from './use-delete-selected.ts';
import type { Selection } from './use-selection.ts';

/** What can be done with the selected rows; each deed can be taken back. */
export function SelectionBar({ selection, rows }: { selection: Selection; rows: readonly JobRow[] }) {
  const toast = useToast();
  const attempt = useAttempt();
  const remove = useDeleteSelected(selection);
  const ids = [...selection.ids];

  const move = async (to: Stage) => {
    const moved = await moveJobs(
      ids.filter((id) => rows.some((row) => row.id === id && row.stage !== to)).map((id) => ({ id, to })),
    );
    announceWrite();
    selection.clear();
    const words = i18n.t('table.moved', moved.length, [moved.length, stageName(to)]);
    const left = ids.length - moved.length;
    if (moved.length === 0) return toast(to === 'accepted' ? i18n.t('table.noOffer') : i18n.t('table.notMoved'));
    toast(left === 0 ? words : `${words} ${i18n.t('table.left', left)}`, async () => {
      await moveJobs(
        moved.map(({ id, from }) => ({ id, to: from })),
        { isConfirmed: true },
      );
      announceWrite();
    });
  };

  const tag = async (name: string, isSet: boolean) => {
    const changed = await tagJobs(ids, name, isSet);
    announceWrite();
    const words = isSet
      ? i18n.t('table.tagged', changed.length, [changed.length, name])
      : i18n.t('table.untagged', changed.length, [changed.length, name]);
    toast(words, async () => {
      await tagJobs(changed, name, !isSet);
      announceWrite();
    });
  };

  return (
    <div className={styles.bar}>
      <IconButton label={i18n.t('table.clearSelection')} icon={<X aria-hidden="true" />} onClick={selection.clear} />
      <p className={styles.count} role="status">
        {i18n.t('table.selected', ids.length)}
      </p>
      <DropdownMenu
        trigger={
          <Button size="small" icon={<ArrowRightLeft aria-hidden="true" />}>
            {i18n.t('table.moveTo')}
          </Button>
        }
        items={stages.map((stage) => ({
          key: stage,
          label: stageName(stage),
          icon: <StageIcon stage={stage} />,
          onSelect: () => attempt(() => move(stage)),
        }))}
      />
      <TagMenu
        all={rows}
        selected={rows.filter((row) => selection.ids.has(row.id))}
        onTag={(name, isSet) => attempt(() => tag(name, isSet))}
      />
      <Button
        size="small"
        icon={<Download aria-hidden="true" />}
        onClick={() => attempt(() => exportRows(selection.ids))}
      >
        {i18n.t('table.exportSelected')}
      </Button>
      <Button size="small" kind="danger" icon={<Trash2 aria-hidden="true" />} onClick={remove}>
        {i18n.t('common.delete')}
      </Button>
      {ids.length < rows.length && (
        <Button size="small" kind="quiet" onClick={selection.selectAll}>
          {i18n.t('table.selectAll', rows.length)}
        </Button>
      )}
    </div>
  );
}

async function exportRows(ids: ReadonlySet<string>): Promise<void> {
  // Few look at a table to export it: what that takes is loaded when it is asked for.
  const { exportJobsAsCsv } = await import('../../store/export-csv.ts');
  saveFile(await exportJobsAsCsv(ids), 'jobmagpie.csv');
}
