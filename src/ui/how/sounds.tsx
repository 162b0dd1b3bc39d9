import { useSyncExternalStore } from 'react';
import { useApp } from '../context.ts';

const HEARD = ['count', 'cue', 'praise', 'tones'] as const;

/** What the coach says and when, with a sample to hear if the device has a voice. */
export function Sounds() {
  const { session, words } = useApp();
  const { t } = words;
  const voices = useSyncExternalStore(session.voice.onChange, session.voice.voices);
  return (
    <div className="how-sounds">
      <dl>
        {HEARD.map((one) => (
          <div key={one}>
            <dt>{t(`how.hear-${one}`)}</dt>
            <dd>{t(`how.heard-${one}`)}</dd>
          </div>
        ))}
      </dl>
      {voices.length > 0 ? (
        <button type="button" onClick={() => session.voice.hear(t('how.sample'))}>
          {t('how.hear-sample')}
        </button>
      ) : (
        <p className="small">{t('workout.no-voice')}</p>
      )}
    </div>
  );
}
