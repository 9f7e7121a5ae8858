import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { commands } from './commands.ts';
import styles from './KeyboardHelp.module.css';
import { Keys } from './Keys.tsx';
import { listKeys } from './list-keys.ts';
import { closePalette } from './palette-door.ts';

/** Every key that does something, from the same list that makes it do so. */
export default function KeyboardHelp() {
  const everywhere = commands.flatMap(({ id, name, keys, group }) =>
    keys === undefined ? [] : [{ id, keys, name: group === 'go' ? i18n.t('palette.goTo', [name()]) : name(), group }],
  );
  return (
    <Dialog
      isOpen
      onClose={closePalette}
      title={i18n.t('palette.keys')}
      description={i18n.t('palette.keysIntro')}
      actions={
        <Button kind="primary" onClick={closePalette}>
          {i18n.t('common.close')}
        </Button>
      }
    >
      <Part
        title={i18n.t('palette.everywhere')}
        entries={[
          { id: 'palette', keys: 'Ctrl K', name: i18n.t('palette.title') },
          ...everywhere.filter(({ group }) => group !== 'job'),
          { id: 'leave', keys: 'Escape', name: i18n.t('palette.leaveSearch') },
          { id: 'undo', keys: 'Ctrl Z', name: i18n.t('palette.undo') },
        ]}
      />
      <Part
        title={i18n.t('palette.inLists')}
        entries={listKeys.map(({ keys, name }) => ({ id: keys, keys, name: name() }))}
      />
      <Part title={i18n.t('palette.onJob')} entries={everywhere.filter(({ group }) => group === 'job')} />
    </Dialog>
  );
}

function Part({ title, entries }: { title: string; entries: readonly { id: string; keys: string; name: string }[] }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.list}>
        {entries.map(({ id, keys, name }) => (
          <div key={id} className={styles.entry}>
            <dt>{name}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
