import { type Place, type Profile, remoteModes } from '@jobmagpie/model';
import { MapPin, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import { addPlaces, removePlace, setRemoteMode } from '../../store/sets.ts';
import { remoteModeName } from '../../words/remote-mode-name.ts';
import { announceWrite } from '../ask-background.ts';
import { placesFromText } from '../job/places-text.ts';
import { Section } from '../Section.tsx';
import styles from './PlacesSection.module.css';

export function PlacesSection({ profile, onSaved }: { profile: Profile; onSaved: () => void }) {
  const [typed, setTyped] = useState('');
  const { places } = profile;
  const attempt = useAttempt();
  const toast = useToast();
  const change = (write: () => Promise<void>) =>
    attempt(async () => {
      await write();
      announceWrite();
      onSaved();
    });
  const add = async () => {
    const added = placesFromText(typed, places);
    // The field is free at once for the next one; what was not written comes back into it.
    setTyped('');
    if (added.length === 0 || (await change(() => addPlaces(added)))) return;
    setTyped((next) => [typed, next].filter(Boolean).join('; '));
  };
  const remove = async (place: Place) => {
    if (!(await change(() => removePlace(place.text)))) return;
    toast(i18n.t('profile.removed', [place.text]), async () => void (await change(() => addPlaces([place]))));
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
                onClick={() => remove(place)}
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
            onChecked={(isWanted) => change(() => setRemoteMode(mode, isWanted))}
          />
        ))}
      </fieldset>
    </Section>
  );
}
