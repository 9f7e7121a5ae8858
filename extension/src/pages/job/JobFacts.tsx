import { CalendarDate, type Job, type PostingField } from '@jobmagpie/model';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { formatLanguage } from '../../components/language.ts';
import { dateWords } from '../../components/relative-words.ts';
import { boardName } from '../board-name.ts';
import { chosenLabels, employmentOptions, remoteOptions, seniorityOptions } from '../choices.ts';
import { EditableChoice } from './EditableChoice.tsx';
import { EditableText } from './EditableText.tsx';
import { factSource } from './fact-source.ts';
import styles from './JobFacts.module.css';
import { PayFact } from './PayFact.tsx';
import { placesFromText, placesText } from './places-text.ts';
import { saveFields } from './save-changes.ts';

/** What the posting says of the job, each fact with where it was read, and open to correction. */
export function JobFacts({ job }: { job: Job }) {
  const source = (field: PostingField) => factSource(job.sources[field]);
  return (
    <section aria-label={i18n.t('job.facts')}>
      <dl className={styles.facts}>
        <Fact name={i18n.t('table.place')}>
          <EditableText
            label={i18n.t('table.place')}
            value={placesText(job.locations)}
            source={source('locations')}
            onSave={(text) => saveFields(job, { locations: placesFromText(text, job.locations) })}
          />
        </Fact>
        <Fact name={i18n.t('job.remoteMode')}>
          <EditableChoice
            label={i18n.t('job.remoteMode')}
            value={job.remoteMode}
            options={remoteOptions()}
            source={source('remoteMode')}
            onSave={(remoteMode) => saveFields(job, { remoteMode })}
          />
        </Fact>
        <Fact name={i18n.t('table.pay')}>
          <PayFact job={job} source={source('salary')} />
        </Fact>
        <Fact name={i18n.t('job.seniority')}>
          <EditableChoice
            label={i18n.t('job.seniority')}
            value={job.seniority}
            options={seniorityOptions()}
            source={source('seniority')}
            onSave={(seniority) => saveFields(job, { seniority })}
          />
        </Fact>
        <Fact name={i18n.t('job.employment')}>
          <EditableChoice
            label={i18n.t('job.employment')}
            value={job.employmentTypes[0] ?? null}
            options={employmentOptions()}
            shown={chosenLabels(employmentOptions(), job.employmentTypes)}
            source={source('employmentTypes')}
            onSave={(type) => saveFields(job, { employmentTypes: type === null ? [] : [type] })}
          />
        </Fact>
        <Fact name={i18n.t('job.posted')}>
          <DateFact job={job} field="datePosted" label={i18n.t('job.posted')} />
        </Fact>
        <Fact name={i18n.t('job.applyBy')}>
          <DateFact job={job} field="validThrough" label={i18n.t('job.applyBy')} />
        </Fact>
        <Fact name={i18n.t('job.foundOn')}>
          <span dir="auto">{boardName(job.board)}</span>
        </Fact>
      </dl>
    </section>
  );
}

function DateFact({ job, field, label }: { job: Job; field: 'datePosted' | 'validThrough'; label: string }) {
  const date = job[field];
  return (
    <EditableText
      type="date"
      label={label}
      value={date ?? ''}
      {...(date !== null && { shown: dateWords(date, formatLanguage()) })}
      source={factSource(job.sources[field])}
      onSave={(text) => saveFields(job, { [field]: text === '' ? null : CalendarDate.parse(text) })}
    />
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
