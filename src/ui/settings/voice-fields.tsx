import { useState, useSyncExternalStore } from 'react';
import { readSettings } from '../../device/settings.ts';
import { useApp } from '../context.ts';
import '../controls/field/field.css';

/** Which of the device's own voices speaks, and how quickly; it says a word when it is changed. */
export function VoiceFields({ onKept }: { readonly onKept: (kept: boolean) => void }) {
  const { session, words } = useApp();
  const { t } = words;
  const [{ voice: name, rate }, setChoice] = useState(readSettings);
  const voices = useSyncExternalStore(session.voice.onChange, session.voice.voices);
  const use = (choice: { readonly name: string | null; readonly rate: number }): void => {
    setChoice((was) => ({ ...was, voice: choice.name, rate: choice.rate }));
    onKept(session.voice.use(choice));
  };
  if (voices.length === 0) return <p className="small">{t('workout.no-voice')}</p>;
  return (
    <>
      <label className="field">
        {t('settings.voice')}
        <select
          value={name ?? ''}
          onChange={({ target }) => use({ name: target.value === '' ? null : target.value, rate })}
        >
          <option value="">{t('settings.voice-any')}</option>
          {voices.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('settings.rate')}
        <input
          type="range"
          min="0.7"
          max="1.6"
          step="0.1"
          value={rate}
          onChange={({ target }) => use({ name, rate: Number(target.value) })}
        />
      </label>
    </>
  );
}
