import { useSyncExternalStore } from 'react';
import type { Settings } from '../../device/settings.ts';
import { useApp } from '../context.ts';
import '../controls/field/field.css';

interface Props {
  /** By name; null: the device's own choice. */
  readonly voice: string | null;
  /** Tempo of the voice, 1 its own. */
  readonly rate: number;
  readonly onChange: (chosen: Pick<Settings, 'voice' | 'rate'>, isStored: boolean) => void;
}

/** Which of the device's own voices speaks, and how fast. It says a word when it is changed. */
export function VoiceFields({ voice: name, rate, onChange }: Props) {
  const { session, words } = useApp();
  const { t } = words;
  const voices = useSyncExternalStore(session.voice.onChange, session.voice.voices);
  const use = (choice: { readonly name: string | null; readonly rate: number }): void =>
    onChange({ voice: choice.name, rate: choice.rate }, session.voice.use(choice));
  if (voices.length === 0) return <p className="small">{t('workout.no-voice')}</p>;
  return (
    <>
      <label className="field">
        {t('settings.voice')}
        <select
          // The option '' is any voice.
          value={name !== null && voices.includes(name) ? name : ''}
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
