import type { Profile } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { readProfile } from '../../store/profile.ts';
import panel from '../job/Panel.module.css';
import { CopyButton } from './CopyButton.tsx';
import styles from './OwnFacts.module.css';

/** What an application form asks of the person, to copy from; nothing at all while the profile says none of it. */
export function OwnFacts() {
  const profile = useLiveQuery(readProfile, []);
  const facts = profile === undefined ? [] : factsOf(profile);
  if (facts.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="own-facts">
      <h2 id="own-facts" className={panel.heading}>
        {i18n.t('panel.ownFacts')}
      </h2>
      <dl>
        {facts.map(({ name, text }) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.text} dir="auto">
              {text}
            </dd>
            <dd>
              <CopyButton what={name} text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function factsOf({ name, email, phone, links }: Profile): { name: string; text: string }[] {
  const facts = [
    { name: i18n.t('panel.name'), text: name },
    { name: i18n.t('panel.email'), text: email },
    { name: i18n.t('panel.phone'), text: phone },
    { name: 'LinkedIn', text: links.linkedin },
    { name: 'GitHub', text: links.github },
    { name: i18n.t('panel.portfolio'), text: links.portfolio },
    { name: 'Calendly', text: links.calendly },
  ];
  return facts.flatMap(({ name, text }) => (text === null || text === '' ? [] : [{ name, text }]));
}
