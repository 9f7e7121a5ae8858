import type { Job } from '@jobmagpie/model';
import { ExternalLink, Pin, PinOff } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { placeWords } from '../../components/place-words.ts';
import { SalaryText } from '../../components/SalaryText.tsx';
import { StageSelect } from '../../components/StageSelect.tsx';
import { dashboardUrl } from '../open-dashboard.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './PanelHeader.module.css';

export interface PanelHeaderProps {
  job: Job;
  /** The job stays whatever the tab shows. */
  isKept: boolean;
  onKeep: (isToStay: boolean) => void;
}

export function PanelHeader({ job, isKept, onKeep }: PanelHeaderProps) {
  const place = placeWords(job);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title} dir="auto">
          {job.title}
        </h1>
        <CopyButton what={i18n.t('table.title')} text={job.title} />
        <IconButton
          label={i18n.t(isKept ? 'panel.follow' : 'panel.keep')}
          icon={isKept ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
          onClick={() => onKeep(!isKept)}
        />
      </div>
      {job.company !== null && (
        <div className={styles.line}>
          <p className={styles.company} dir="auto">
            {job.company}
          </p>
          <CopyButton what={i18n.t('table.company')} text={job.company} />
        </div>
      )}
      {(place !== '' || job.salary !== null) && (
        <p className={styles.where}>
          {place !== '' && <span dir="auto">{place}</span>}
          {job.salary !== null && <SalaryText salary={job.salary} />}
        </p>
      )}
      <div className={styles.deeds}>
        <StageSelect jobId={job.id} stage={job.stage} isLabelHidden />
        {/* A link, because the panel is to stay when the dashboard opens. */}
        <a className={styles.link} href={dashboardUrl(`/jobs/${job.id}`)} target="_blank" rel="noopener">
          <ExternalLink aria-hidden="true" />
          {i18n.t('panel.dashboard')}
        </a>
      </div>
      {isKept && <p className={styles.kept}>{i18n.t('panel.kept')}</p>}
    </header>
  );
}
