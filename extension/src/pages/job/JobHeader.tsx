import { type Job, WebAddress } from '@jobmagpie/model';
import { ArrowLeft, Ellipsis, ExternalLink, Send, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { DropdownMenu } from '../../components/DropdownMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { placeWords } from '../../components/place-words.ts';
import { SalaryText } from '../../components/SalaryText.tsx';
import { StageSelect } from '../../components/StageSelect.tsx';
import { useToast } from '../../components/Toast.tsx';
import { hasAddress } from '../../no-address.ts';
import { deleteJob, restoreJob } from '../../store/jobs.ts';
import { announceWrite } from '../ask-background.ts';
import { goTo, routeHash } from '../route.ts';
import { EditableText } from './EditableText.tsx';
import styles from './JobHeader.module.css';
import { saveFields } from './save-changes.ts';

/** The id of the heading, which the score leads to. */
export const TITLE_ID = 'job-title';

export function JobHeader({ job }: { job: Job }) {
  const toast = useToast();
  const attempt = useAttempt();
  const place = placeWords(job);

  const remove = async () => {
    await deleteJob(job.id);
    announceWrite();
    goTo({ page: 'jobs' });
    toast(i18n.t('job.deleted', [job.title]), async () => {
      await restoreJob(job.id);
      announceWrite();
      goTo({ page: 'job', id: job.id });
    });
  };

  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <a className={styles.back} href={routeHash({ page: 'jobs' })}>
          <ArrowLeft aria-hidden="true" />
          {i18n.t('shell.jobs')}
        </a>
        <div className={styles.deeds}>
          {job.applyUrl !== null && (
            <a className={styles.link} href={job.applyUrl} target="_blank" rel="noopener noreferrer">
              <Send aria-hidden="true" />
              {i18n.t('job.apply')}
            </a>
          )}
          {hasAddress(job.url) && (
            <a className={styles.link} href={job.url} target="_blank" rel="noopener noreferrer">
              <ExternalLink aria-hidden="true" />
              {i18n.t('job.original')}
            </a>
          )}
          <DropdownMenu
            trigger={<IconButton label={i18n.t('job.more')} icon={<Ellipsis aria-hidden="true" />} />}
            items={[
              {
                key: 'delete',
                label: i18n.t('job.delete'),
                icon: <Trash2 aria-hidden="true" />,
                kind: 'danger',
                onSelect: () => attempt(remove),
              },
            ]}
          />
        </div>
      </div>
      <div className={styles.main}>
        <div className={styles.words}>
          <h1 id={TITLE_ID} className={styles.title}>
            <EditableText
              label={i18n.t('table.title')}
              value={job.title}
              onSave={(title) => (title === '' ? Promise.resolve() : saveFields(job, { title: title.slice(0, 500) }))}
            />
          </h1>
          <p className={styles.where}>
            <span>
              <Company job={job} />
            </span>
            {place !== '' && <span>{place}</span>}
            {job.salary !== null && <SalaryText salary={job.salary} />}
          </p>
        </div>
        <div className={styles.stage}>
          <StageSelect jobId={job.id} stage={job.stage} isLabelHidden />
        </div>
      </div>
    </header>
  );
}

function Company({ job }: { job: Job }) {
  const edited = (
    <EditableText
      label={i18n.t('table.company')}
      value={job.company ?? ''}
      emptyText={i18n.t('job.addCompany')}
      onSave={(company) => saveFields(job, { company: company === '' ? null : company.slice(0, 300) })}
    />
  );
  const site = WebAddress.safeParse(job.companyUrl);
  if (!site.success || job.company === null) return edited;
  return (
    <>
      {edited}
      <a
        className={styles.site}
        href={site.data}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={i18n.t('job.companySite', [job.company])}
        title={site.data}
      >
        <ExternalLink aria-hidden="true" />
      </a>
    </>
  );
}
