import { Command } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { openPalette } from '../palette/palette-door.ts';
import { ConflictCount } from './ConflictCount.tsx';
import { SyncStatus } from './SyncStatus.tsx';

/** What stands in the header beside the search. */
export function HeaderState() {
  return (
    <>
      <IconButton
        label={i18n.t('palette.title')}
        title={`${i18n.t('palette.title')} (Ctrl K)`}
        icon={<Command aria-hidden="true" />}
        onClick={() => openPalette({ kind: 'commands' })}
      />
      <ConflictCount />
      <SyncStatus />
    </>
  );
}
