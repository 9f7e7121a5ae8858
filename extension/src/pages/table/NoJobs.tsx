import { BookmarkPlus } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { OtherWays } from '../add/AddMenu.tsx';
import { LostStoreSection } from '../LostStoreSection.tsx';
import styles from './JobsTablePage.module.css';

/** What stands in place of the jobs of somebody who has saved none. */
export function NoJobs({ title }: { title: string }) {
  return (
    <div className={styles.nothing}>
      <h1 className="visually-hidden">{title}</h1>
      <EmptyState
        icon={<BookmarkPlus aria-hidden="true" />}
        action={
          <Button kind="primary" onClick={() => location.assign('/welcome.html')}>
            {i18n.t('table.howToSave')}
          </Button>
        }
      >
        {i18n.t('table.empty')}
      </EmptyState>
      <OtherWays />
      <LostStoreSection />
    </div>
  );
}
