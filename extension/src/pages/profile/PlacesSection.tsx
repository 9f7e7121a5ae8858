import { type Profile, remoteModes } from '@jobmagpie/model';
import { MapPin, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { remoteModeName } from '../../words/remote-mode-name.ts';
import { placesFromText } from '../job/places-text.ts';
import { Section } from '../Section.tsx';
import styles from './PlacesSection.module.css';
import type { SaveProfile } from './save-profile.ts';

export function PlacesSection({ profile, onSave }: { profile: Profile; onSave: SaveProfile }) {
  const [typed, setTyped] = useState('');
  const { places } = profile;
  const add = () => {
    const all = placesFromText([...places.map((place) => place.text), typed].join(';'), places);
    setTyped('');
    if (all.length > places.length) void onSave({ places: all });
  };
  return (
    <Section title={i18n.t('profile.where')} hint={i18n.t('profile.whereHint')}>
      <TextField
        className={styles.field}
        label={i18n.t('profile.addPlace')}
        isLabelHidden
        placeholder={i18n.t('profile.addPlace')}
        icon={<MapPin aria-hidden="true" />}
        value={typed}
        maxLength={300}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place.text} className={styles.place}>
              <span dir="auto">{place.text}</span>
              <IconButton
                label={i18n.t('profile.removePlace', [place.text])}
                icon={<X aria-hidden="true" />}
                onClick={() => void onSave({ places: places.filter((each) => each.text !== place.text) })}
              />
            </li>
          ))}
        </ul>
      )}
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">{i18n.t('job.remoteMode')}</legend>
        {remoteModes.map((mode) => (
          <Checkbox
            key={mode}
            label={remoteModeName(mode)}
            checked={profile.remoteModes.includes(mode)}
            onChecked={(isWanted) =>
              void onSave({
                remoteModes: remoteModes.filter((each) =>
                  each === mode ? isWanted : profile.remoteModes.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </Section>
  );
}
