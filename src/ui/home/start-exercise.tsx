import { useState } from 'react';
import type { SessionRequest } from '../../session/session-types.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { readSettings } from '../../device/settings.ts';
import { useApp } from '../context.ts';
import { MannequinPicker } from '../exercise/mannequin-picker.tsx';
import { useCameras } from './use-cameras.ts';
import { requestFor, VideoPicker } from './video-picker.tsx';
import '../controls/field/field.css';

interface Props {
  /** Null: whichever exercise it turns out to be. */
  readonly exercise: Exercise | null;
  readonly onStart: (request: SessionRequest) => void;
}

/** The ways to begin one exercise: with a camera, a file or the mannequin. */
export function StartExercise({ exercise, onStart }: Props) {
  const { t } = useApp().words;
  const exerciseId = exercise?.id ?? null;
  return (
    <section className="start" aria-labelledby="start-title">
      <h2 id="start-title">{t('home.source')}</h2>
      <CameraStart
        onStart={(deviceId) =>
          onStart({ exerciseId, source: { kind: 'camera', ...(deviceId ? { deviceId } : {}) } })
        }
      />
      <VideoPicker onPick={(file, pace) => onStart(requestFor(exerciseId, file, pace))} />
      {exercise && (
        <MannequinPicker
          key={exercise.id}
          exercise={exercise}
          onPick={(choice) =>
            onStart({
              exerciseId: exercise.id,
              source: { kind: 'mannequin', exerciseId: exercise.id, choice },
            })
          }
        />
      )}
      {exercise ? <HowTo exercise={exercise} /> : <p>{t('free.how')}</p>}
    </section>
  );
}

/** The button that starts with a camera, and the choice of the camera if several have a name. The id is empty if none was chosen. */
function CameraStart({ onStart }: { readonly onStart: (deviceId: string) => void }) {
  const { t } = useApp().words;
  const [deviceId, setDeviceId] = useState(() => readSettings().camera ?? '');
  const named = useCameras().filter(({ label }) => label !== '');
  const wanted = named.some((camera) => camera.deviceId === deviceId) ? deviceId : '';
  return (
    <>
      {named.length > 1 && (
        <label className="field">
          {t('home.camera-which')}
          <select value={wanted} onChange={(event) => setDeviceId(event.target.value)}>
            <option value="">{t('home.camera-any')}</option>
            {named.map((camera) => (
              <option key={camera.deviceId} value={camera.deviceId}>
                {camera.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="primary wide" onClick={() => onStart(wanted)}>
        {t('home.camera')}
      </button>
    </>
  );
}

/** What the exercise is, where the camera goes, and its steps. */
function HowTo({ exercise: { id, teach } }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  return (
    <div className="how">
      <p>{t(`exercise.${id}.summary`)}</p>
      <h3>{t('home.place')}</h3>
      <p>{t(`exercise.${id}.camera`)}</p>
      <h3>{t('home.steps')}</h3>
      <ol>
        {teach.steps.map((_, i) => (
          <li key={i}>{t(`exercise.${id}.step.${i}`)}</li>
        ))}
      </ol>
    </div>
  );
}
