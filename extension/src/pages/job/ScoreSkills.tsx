import type { SkillMatch } from '@jobmagpie/matching';
import { Check, CircleDashed, CircleDot, Shuffle } from 'lucide-react';
import { i18n } from '#i18n';
import { skillLevelOptions } from '../choices.ts';
import styles from './ScoreSkills.module.css';

const groups = [
  { status: 'matched', icon: Check },
  { status: 'partial', icon: CircleDot },
  { status: 'transferable', icon: Shuffle },
  { status: 'missing', icon: CircleDashed },
] as const satisfies readonly { status: SkillMatch['status']; icon: unknown }[];

/** The skills that the posting asks for, each leading to its words. */
export function ScoreSkills({
  skills,
  onShow,
}: {
  skills: readonly SkillMatch[];
  onShow: (skill: SkillMatch) => void;
}) {
  return (
    <div className={styles.groups}>
      {groups.map(({ status, icon: Icon }) => {
        const held = skills.filter((skill) => skill.status === status);
        if (held.length === 0) return null;
        return (
          <div key={status} className={styles.group}>
            <h3 className={styles.heading}>{i18n.t(`score.skills.${status}`)}</h3>
            <ul className={styles.skills}>
              {held.map((skill) => (
                <li key={skill.skill}>
                  <button
                    type="button"
                    className={[styles.skill, styles[status]].join(' ')}
                    title={detail(skill)}
                    onClick={() => onShow(skill)}
                  >
                    <Icon aria-hidden="true" />
                    <span>{skill.skill}</span>
                    {skill.importance === 'nice-to-have' && (
                      <span className={styles.optional}>{i18n.t('score.optional')}</span>
                    )}
                    <span className="visually-hidden">{detail(skill)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function detail({ asked, have, through }: SkillMatch): string {
  const level = (value: SkillMatch['asked']) =>
    [
      value.level === null ? null : (skillLevelOptions().find((option) => option.value === value.level)?.label ?? null),
      value.years === null ? null : i18n.t('score.years', value.years),
    ]
      .filter((part) => part !== null)
      .join(', ');
  return [
    level(asked) === '' ? null : i18n.t('score.asked', [level(asked)]),
    have === null || level(have) === '' ? null : i18n.t('score.have', [level(have)]),
    through === null ? null : i18n.t('score.through', [through.skill]),
    i18n.t('score.showWords'),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
