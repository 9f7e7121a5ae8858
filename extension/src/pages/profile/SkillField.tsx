import { skillByName, suggestSkills } from '@jobmagpie/matching';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import styles from './SkillField.module.css';

const SUGGESTIONS = 7;

/**
 * A field that offers the skills we know while one types; any other word can be added as it is. `onAdd` resolves to
 * whether the skill was written.
 */
export function SkillField({ held, onAdd }: { held: readonly string[]; onAdd: (name: string) => Promise<boolean> }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const id = useId();

  const options = useMemo(() => {
    const text = typed.trim().slice(0, 100);
    if (text === '') return [];
    const known = suggestSkills(text, SUGGESTIONS + held.length)
      .filter(({ name }) => !held.includes(name))
      .slice(0, SUGGESTIONS)
      .map(({ name, matched }) => ({ name, note: matched === name ? null : matched }));
    const isKnown = skillByName(text) !== null || held.includes(text);
    return isKnown ? known : [...known, { name: text, note: i18n.t('profile.asTyped') }];
  }, [typed, held]);

  const add = async (name: string) => {
    // The field is free at once for the next one; a skill that was not written comes back into it.
    setTyped('');
    setActive(0);
    if (await onAdd(name)) setSaid(i18n.t('profile.skillAdded', [name]));
    else setTyped((next) => (next === '' ? name : next));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (at + step + options.length) % Math.max(1, options.length));
    }
    const chosen = options[active];
    if ((event.key === 'Enter' || event.key === ',') && chosen !== undefined) {
      event.preventDefault();
      add(chosen.name);
    }
    if (event.key === 'Escape') setTyped('');
  };

  return (
    <div className={styles.field}>
      <div className={styles.box}>
        <Plus aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={i18n.t('profile.addSkill')}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={i18n.t('profile.addSkill')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped('')}
        />
      </div>
      {options.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={i18n.t('profile.suggestions')} className={styles.list}>
          {options.map(({ name, note }, index) => (
            <div
              key={name}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              // Before the field loses the focus, which would close the list under the pointer.
              onMouseDown={(event) => {
                event.preventDefault();
                add(name);
              }}
              onMouseEnter={() => setActive(index)}
            >
              {name}
              {note !== null && <span className={styles.note}>{note}</span>}
            </div>
          ))}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
