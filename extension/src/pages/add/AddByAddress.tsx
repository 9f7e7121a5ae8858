import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useIsOnline } from '../use-is-online.ts';
import styles from './AddJob.module.css';
import { absoluteAddress, fieldsOf, noFields } from './job-fields.ts';
import { type AddressReading, readAddress, readTab } from './read-address.ts';
import type { AddDraftState } from './use-add-draft.ts';

type Reading = { status: 'idle' } | { status: 'reading' } | Exclude<AddressReading, { status: 'read' }>;

/** Opens an address in a tab and reads it there; where that does not work, the form takes the address along. */
export function AddByAddress({ state }: { state: AddDraftState }) {
  const { draft, change, takeOver } = state;
  const attempt = useAttempt();
  const isOnline = useIsOnline();
  const [reading, setReading] = useState<Reading>({ status: 'idle' });
  const typed = draft?.address ?? '';
  const url = absoluteAddress(typed);

  const take = async (reader: (url: string) => Promise<AddressReading>) => {
    if (url === null) return;
    setReading({ status: 'reading' });
    try {
      const outcome = await reader(url);
      if (outcome.status !== 'read') return setReading(outcome);
      takeOver(fieldsOf(outcome.posting, outcome.url), outcome.posting);
    } catch (error) {
      setReading({ status: 'idle' });
      throw error;
    }
  };
  const byHand = () => takeOver({ ...(draft?.fields ?? noFields), address: url ?? typed }, null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The browser asks for the site only in the click itself, so nothing may come in between.
        attempt(() => take(readAddress));
      }}
    >
      <TextField
        label={i18n.t('addJob.address')}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        autoFocus
        problem={typed.trim() !== '' && url === null ? i18n.t('addJob.problem.notAnAddress') : null}
        onChange={(event) => {
          change({ address: event.target.value });
          setReading({ status: 'idle' });
        }}
      />
      <p className={styles.words}>
        {url === null ? i18n.t('addJob.addressHint') : i18n.t('addJob.addressHintHost', [new URL(url).hostname])}
      </p>
      {!isOnline && <Notice>{i18n.t('addJob.offline')}</Notice>}
      {reading.status === 'not-allowed' && <Notice kind="problem">{i18n.t('addJob.notAllowed')}</Notice>}
      {reading.status === 'not-read' && (
        <Notice kind="problem">
          <p>{reading.problem}</p>
          <div className={styles.deeds}>
            <Button size="small" onClick={() => attempt(() => browser.tabs.update(reading.tabId, { active: true }))}>
              {i18n.t('addJob.showPage')}
            </Button>
            <Button size="small" onClick={() => attempt(() => take((address) => readTab(reading.tabId, address)))}>
              {i18n.t('common.tryAgain')}
            </Button>
          </div>
        </Notice>
      )}
      <div className={styles.deeds}>
        {(reading.status === 'not-read' || reading.status === 'not-allowed' || !isOnline) && (
          <Button onClick={byHand}>{i18n.t('addJob.enterByHand')}</Button>
        )}
        <Button type="submit" kind="primary" disabled={url === null} isBusy={reading.status === 'reading'}>
          {reading.status === 'reading' ? i18n.t('addJob.readingPage') : i18n.t('addJob.readPage')}
        </Button>
      </div>
    </form>
  );
}
