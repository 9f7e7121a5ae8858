import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import styles from './Import.module.css';

/** Where a file is dropped, or chosen. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <section
      className={[styles.drop, isOver && styles.over].filter(Boolean).join(' ')}
      aria-label={i18n.t('importPage.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden="true" />
      <p className={styles.words}>{i18n.t('importPage.drop')}</p>
      <Button kind="primary" onClick={() => chooser.current?.click()}>
        {i18n.t('importPage.choose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,text/csv,text/tab-separated-values,application/json"
        hidden
        aria-label={i18n.t('importPage.choose')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </section>
  );
}
