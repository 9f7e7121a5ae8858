import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { formatLanguage } from '../../components/language.ts';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { keepStorage } from '../kept-storage.ts';
import { Section } from '../Section.tsx';
import { byteWords } from './byte-words.ts';
import styles from './StorageSection.module.css';

interface Storage {
  /** In bytes; null where the browser does not say. */
  space: { used: number; available: number } | null;
  isKept: boolean;
}

/** How much room the jobs take and have, and whether the browser may clear them. */
export function StorageSection() {
  const toast = useToast();
  const attempt = useAttempt();
  const [storage, setStorage] = useState<Storage>();
  useEffect(() => {
    readStorage().then(setStorage, (error: unknown) => {
      console.error('The browser does not tell its space', error);
      setStorage({ space: null, isKept: false });
    });
  }, []);
  if (storage === undefined) return null;

  const keep = async () => {
    const isKept = await keepStorage();
    setStorage({ ...storage, isKept });
    if (!isKept) toast(i18n.t('settings.storageRefused'));
  };
  const language = formatLanguage();
  const { space, isKept } = storage;
  return (
    <Section title={i18n.t('settings.storage')} hint={i18n.t('settings.storageHint')}>
      <p className={styles.words}>
        {space === null
          ? i18n.t('settings.storageUnknown')
          : i18n.t('settings.storageUse', [byteWords(space.used, language), byteWords(space.available, language)])}{' '}
        {isKept && i18n.t('settings.storageKept')}
      </p>
      {!isKept && (
        <Notice
          action={
            <Button size="small" onClick={() => attempt(keep)}>
              {i18n.t('settings.storageKeep')}
            </Button>
          }
        >
          {i18n.t('settings.storageAtRisk')}
        </Notice>
      )}
    </Section>
  );
}

async function readStorage(): Promise<Storage> {
  const [{ usage, quota }, isKept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  const isSaid = usage !== undefined && quota !== undefined;
  return { space: isSaid ? { used: usage, available: Math.max(0, quota - usage) } : null, isKept };
}
