import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { formatLanguage } from '../../components/language.ts';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { keepStorage } from '../kept-storage.ts';
import { Section } from '../Section.tsx';
import { useStorage } from '../use-storage.ts';
import { byteWords } from './byte-words.ts';
import { RoomTaken } from './RoomTaken.tsx';
import styles from './StorageSection.module.css';
import { StoreFileButtons } from './StoreFileButtons.tsx';

/** How much room the jobs take and have, whether the browser may clear them, and how to take them elsewhere. */
export function StorageSection() {
  const toast = useToast();
  const attempt = useAttempt();
  const { storage, look } = useStorage();
  if (storage === undefined) return null;

  const keep = async () => {
    if (!(await keepStorage())) toast(i18n.t('settings.storageRefused'));
    look();
  };
  const language = formatLanguage();
  const { space, isKept, isShort } = storage;
  return (
    <Section anchor="storage" title={i18n.t('settings.storage')} hint={i18n.t('settings.storageHint')}>
      {isShort && <Notice kind="problem">{i18n.t('settings.storageShortWords')}</Notice>}
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
      <RoomTaken onFreed={look} />
      <p className={styles.words}>{i18n.t('settings.filesWords')}</p>
      <StoreFileButtons />
    </Section>
  );
}
