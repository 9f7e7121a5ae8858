import type { Profile } from '@jobmagpie/model';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { SalaryText } from '../../components/SalaryText.tsx';
import { PayFields } from '../PayFields.tsx';
import { Section } from '../Section.tsx';
import styles from './SalarySection.module.css';
import type { SaveProfile } from './save-profile.ts';

export function SalarySection({ profile, onSave }: { profile: Profile; onSave: SaveProfile }) {
  const [isOpen, setIsOpen] = useState(false);
  const { salaryExpectation } = profile;
  return (
    <Section title={i18n.t('profile.salary')} hint={i18n.t('profile.salaryHint')}>
      {isOpen ? (
        <PayFields
          salary={salaryExpectation}
          isFocused
          onCancel={() => setIsOpen(false)}
          onSave={async (salary) => {
            await onSave({ salaryExpectation: salary });
            setIsOpen(false);
          }}
        />
      ) : (
        <div className={styles.shown}>
          {salaryExpectation !== null && <SalaryText salary={salaryExpectation} />}
          <Button size="small" icon={<Pencil aria-hidden="true" />} onClick={() => setIsOpen(true)}>
            {salaryExpectation === null ? i18n.t('profile.addSalary') : i18n.t('common.change')}
          </Button>
        </div>
      )}
    </Section>
  );
}
