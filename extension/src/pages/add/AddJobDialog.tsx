import { Tabs } from 'radix-ui';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { AddByAddress } from './AddByAddress.tsx';
import { AddByHand } from './AddByHand.tsx';
import { AddByText } from './AddByText.tsx';
import styles from './AddJob.module.css';
import { type AddDraft, addWays, useAddDraft } from './use-add-draft.ts';

/** Adds a job whose page is not at hand: by its address, from a text, or by hand. What is typed outlives the dialog. */
export default function AddJobDialog({ onClose }: { onClose: () => void }) {
  const state = useAddDraft();
  if (state.draft === undefined) return null;
  return (
    <Dialog isOpen onClose={onClose} title={i18n.t('addJob.title')} description={i18n.t('addJob.words')} actions={null}>
      <Tabs.Root value={state.draft.way} onValueChange={(way) => state.change({ way: wayOf(way) })}>
        <Tabs.List className={styles.ways} aria-label={i18n.t('addJob.ways')}>
          {addWays.map((way) => (
            <Tabs.Trigger key={way} value={way} className={styles.way}>
              {i18n.t(`addJob.way.${way}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="address" tabIndex={-1}>
          <AddByAddress state={state} />
        </Tabs.Content>
        <Tabs.Content value="text" tabIndex={-1}>
          <AddByText state={state} />
        </Tabs.Content>
        <Tabs.Content value="hand" tabIndex={-1}>
          <AddByHand state={state} onSaved={onClose} />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}

function wayOf(value: string): AddDraft['way'] {
  return addWays.find((way) => way === value) ?? 'hand';
}
