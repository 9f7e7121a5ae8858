import type { Posting } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { formatLanguage } from '../../components/language.ts';
import { placeWords } from '../../components/place-words.ts';
import { dateWords } from '../../components/relative-words.ts';
import { salaryWords } from '../../components/SalaryText.tsx';
import { correctedPosting } from '../../corrected-posting.ts';
import { readPreferences } from '../../store/profile.ts';
import { chosenLabels, employmentOptions } from '../choices.ts';
import { ConfirmFields } from './ConfirmFields.tsx';
import { keepCorrection, readCorrection } from './correction.ts';
import { NotForMe, NotForMeNote } from './NotForMe.tsx';
import styles from './PagePosting.module.css';
import { SavedBefore } from './SavedBefore.tsx';
import type { ThisPageState } from './use-this-page.ts';

interface PagePostingProps {
  posting: Posting;
  problem: string | null;
  isSaving: boolean;
  onSave: ThisPageState['save'];
}

/** The posting that the page shows, not saved yet. */
export function PagePosting({ posting, problem, isSaving, onSave }: PagePostingProps) {
  const attempt = useAttempt();
  const isConfirming = useLiveQuery(async () => (await readPreferences()).confirmsBeforeSaving);
  const [correction, setCorrection] = useState(() => readCorrection(posting));
  const formId = useId();
  const saveButton = useRef<HTMLButtonElement>(null);
  // Until it is known whether to ask, the button takes neither a press nor the focus.
  const canSave = !isSaving && isConfirming !== undefined;
  useEffect(() => {
    // Enter saves at once, unless the person has begun to do something else.
    if (canSave && document.activeElement === document.body) saveButton.current?.focus();
  }, [canSave]);
  const save = () =>
    attempt(() =>
      onSave(isConfirming ? { posting: correctedPosting(posting, correction), notes: correction.notes } : undefined),
    );
  const place = placeWords(posting);
  const facts = [
    chosenLabels(employmentOptions(), posting.employmentTypes),
    posting.seniority === null ? '' : i18n.t(`seniority.${posting.seniority}`),
    posting.datePosted === null ? '' : i18n.t('popup.posted', [dateWords(posting.datePosted, formatLanguage())]),
  ];
  // What stands in a field to be corrected need not stand above it, too.
  const lines = (isConfirming ? [[place, ...facts]] : [[posting.company, place], facts]).map((words) =>
    words.filter(Boolean).join(' · '),
  );
  return (
    <>
      <div className={styles.words}>
        <h2 className={isConfirming ? 'visually-hidden' : styles.title} dir="auto">
          {posting.title}
        </h2>
        {lines.filter(Boolean).map((line) => (
          <p key={line} className={styles.fact} dir="auto">
            {line}
          </p>
        ))}
        {posting.salary !== null && <p className={styles.pay}>{salaryWords(posting.salary)}</p>}
        <NotForMeNote posting={posting} className={styles.dismissed} />
      </div>
      <p role="alert" className={problem === null ? styles.silent : styles.problem}>
        {problem}
      </p>
      <SavedBefore posting={posting} />
      {isConfirming && (
        <ConfirmFields
          id={formId}
          onSubmit={save}
          value={correction}
          onChange={(next) => {
            setCorrection(next);
            keepCorrection(posting, next);
          }}
        />
      )}
      <div className={styles.deeds}>
        <Button
          ref={saveButton}
          kind="primary"
          size="large"
          icon={<BookmarkPlus aria-hidden="true" />}
          isBusy={isSaving}
          disabled={isConfirming === undefined || (isConfirming && correction.title.trim() === '')}
          {...(isConfirming ? { type: 'submit', form: formId } : { onClick: save })}
        >
          {isSaving ? i18n.t('button.saving') : i18n.t('button.save')}
        </Button>
        <NotForMe posting={posting} />
      </div>
    </>
  );
}
