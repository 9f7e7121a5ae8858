import { readDescription } from '@jobmagpie/capture/fields';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import { stageName } from '../../words/stage-name.ts';
import { goTo } from '../route.ts';
import styles from './AddJob.module.css';
import { type FieldsProblem, type JobFields, noFields, postingOf, problemOf } from './job-fields.ts';
import { saveTypedJob } from './save-typed-job.ts';
import { TextArea } from './TextArea.tsx';
import type { AddDraftState } from './use-add-draft.ts';

interface AddByHandProps {
  state: AddDraftState;
  onSaved: () => void;
}

/** The fields of a job, empty or as they were read, to be put right and saved. */
export function AddByHand({ state, onSaved }: AddByHandProps) {
  const { draft, read, change, clear } = state;
  const attempt = useAttempt();
  const toast = useToast();
  const [shown, setShown] = useState<FieldsProblem | null>(null);
  const fields = draft?.fields ?? noFields;
  const put = (changes: Partial<JobFields>) => {
    setShown(null);
    change({ fields: { ...fields, ...changes } });
  };
  const save = async () => {
    const problem = problemOf(fields, read);
    setShown(problem);
    if (problem !== null) return;
    const { posting, url } = postingOf(fields, read, (text) =>
      readDescription(document, { kind: 'html', html: text }, new URL('https://no-address.invalid')),
    );
    const { id, isNew } = await saveTypedJob(posting, url, fields);
    await clear();
    onSaved();
    goTo({ page: 'job', id });
    toast(isNew ? i18n.t('addJob.saved', [posting.title]) : i18n.t('addJob.alreadyHere', [posting.title]));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(save);
      }}
    >
      {read !== null && <p className={styles.words}>{i18n.t('addJob.lookOver')}</p>}
      <TextField
        label={i18n.t('addJob.field.title')}
        required
        autoFocus
        maxLength={500}
        dir="auto"
        value={fields.title}
        problem={shown === 'no-title' ? i18n.t('addJob.problem.noTitle') : null}
        onChange={(event) => put({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label={i18n.t('addJob.field.company')}
          maxLength={300}
          dir="auto"
          value={fields.company}
          onChange={(event) => put({ company: event.target.value })}
        />
        <TextField
          label={i18n.t('addJob.field.place')}
          maxLength={300}
          dir="auto"
          value={fields.place}
          onChange={(event) => put({ place: event.target.value })}
        />
      </div>
      <TextField
        label={i18n.t('addJob.field.address')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={fields.address}
        problem={shown === 'not-an-address' ? i18n.t('addJob.problem.notAnAddress') : null}
        onChange={(event) => put({ address: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label={i18n.t('addJob.field.pay')}
          placeholder={i18n.t('addJob.payLike')}
          value={fields.pay}
          maxLength={300}
          problem={shown === 'not-pay' ? i18n.t('addJob.problem.notPay') : null}
          onChange={(event) => put({ pay: event.target.value })}
        />
        <Select
          label={i18n.t('job.stage')}
          value={fields.stage}
          options={firstStages.map((value) => ({ value, label: stageName(value) }))}
          onValue={(stage) => put({ stage })}
        />
      </div>
      <TextArea
        label={i18n.t('addJob.field.description')}
        rows={5}
        dir="auto"
        value={fields.description}
        onChange={(event) => put({ description: event.target.value })}
      />
      <TextArea
        label={i18n.t('addJob.field.notes')}
        rows={2}
        dir="auto"
        maxLength={100_000}
        value={fields.notes}
        onChange={(event) => put({ notes: event.target.value })}
      />
      <div className={styles.deeds}>
        <Button kind="quiet" onClick={() => attempt(clear)}>
          {i18n.t('addJob.clear')}
        </Button>
        <Button type="submit" kind="primary">
          {i18n.t('addJob.save')}
        </Button>
      </div>
    </form>
  );
}

/** The stages that a job without an earlier history can be in. */
const firstStages = ['saved', 'applied'] as const;
