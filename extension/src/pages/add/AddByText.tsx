import { systemClock, toInstant } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import styles from './AddJob.module.css';
import { readPasted } from './read-pasted.ts';
import { TextArea } from './TextArea.tsx';
import type { AddDraftState } from './use-add-draft.ts';

/** Reads a posting from a text, of a mail or a document, that the person pastes. */
export function AddByText({ state }: { state: AddDraftState }) {
  const { draft, change, takeOver } = state;
  const text = draft?.text ?? '';
  const read = () => {
    const { fields, posting } = readPasted(text, {
      parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
      today: toInstant(systemClock()).slice(0, 10),
    });
    takeOver(fields, posting);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <TextArea
        label={i18n.t('addJob.text')}
        rows={12}
        dir="auto"
        autoFocus
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p className={styles.words}>{i18n.t('addJob.textHint')}</p>
      <div className={styles.deeds}>
        <Button type="submit" kind="primary" disabled={text.trim() === ''}>
          {i18n.t('addJob.readText')}
        </Button>
      </div>
    </form>
  );
}
