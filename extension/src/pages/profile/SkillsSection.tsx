import type { Profile, ProfileSkill } from '@jobmagpie/model';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Select } from '../../components/Select.tsx';
import { useToast } from '../../components/Toast.tsx';
import { setSkill } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import { skillLevelOptions } from '../choices.ts';
import { Section } from '../Section.tsx';
import { SkillField } from './SkillField.tsx';
import styles from './SkillsSection.module.css';

type Skills = Profile['skills'];

export function SkillsSection({ skills, onSaved }: { skills: Skills; onSaved: () => void }) {
  const attempt = useAttempt();
  const toast = useToast();
  const names = Object.keys(skills);
  const change = (name: string, skill: ProfileSkill | null) =>
    attempt(async () => {
      await setSkill(name, skill);
      announceWrite();
      onSaved();
    });
  const remove = async (name: string, skill: ProfileSkill) => {
    if (await change(name, null))
      toast(i18n.t('profile.removed', [name]), async () => void (await change(name, skill)));
  };
  return (
    <Section title={i18n.t('profile.skills')} hint={i18n.t('profile.skillsHint')}>
      <SkillField held={names} onAdd={(name) => change(name, { level: null, years: null })} />
      {names.length > 0 && (
        <ul className={styles.skills}>
          {Object.entries(skills)
            .toSorted(([a], [b]) => a.localeCompare(b))
            .map(([name, skill]) => (
              <SkillRow
                key={name}
                name={name}
                skill={skill}
                onChange={(changed) => change(name, changed)}
                onRemove={() => remove(name, skill)}
              />
            ))}
        </ul>
      )}
    </Section>
  );
}

interface SkillRowProps {
  name: string;
  skill: ProfileSkill;
  onChange: (skill: ProfileSkill) => void;
  onRemove: () => void;
}

function SkillRow({ name, skill, onChange, onRemove }: SkillRowProps) {
  return (
    <li className={styles.skill}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <Select
        label={i18n.t('profile.levelOf', [name])}
        isLabelHidden
        size="small"
        value={skill.level ?? ''}
        options={[{ value: '', label: i18n.t('profile.level') }, ...skillLevelOptions()]}
        onValue={(level) => onChange({ ...skill, level: level === '' ? null : level })}
      />
      <Years name={name} years={skill.years} onYears={(years) => onChange({ ...skill, years })} />
      <IconButton label={i18n.t('profile.removeSkill', [name])} icon={<X aria-hidden="true" />} onClick={onRemove} />
    </li>
  );
}

function Years({
  name,
  years,
  onYears,
}: {
  name: string;
  years: number | null;
  onYears: (years: number | null) => void;
}) {
  const [typed, setTyped] = useState(String(years ?? ''));
  useEffect(() => setTyped(String(years ?? '')), [years]);
  const keep = () => {
    const read = typed.trim() === '' ? null : Number(typed.replace(',', '.'));
    if (read !== null && !(read >= 0 && read <= 80)) setTyped(String(years ?? ''));
    else if (read !== years) onYears(read);
  };
  return (
    <label className={styles.years}>
      <span className="visually-hidden">{i18n.t('profile.yearsOf', [name])}</span>
      <input
        inputMode="decimal"
        value={typed}
        maxLength={4}
        placeholder="–"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <span aria-hidden="true">{i18n.t('profile.years')}</span>
    </label>
  );
}
