import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SessionRequest } from '../../../session/session-types.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { wayOf } from '../../../engine/variant.ts';
import { hasAccepted } from '../../../plan/plan.ts';
import { readSettings } from '../../../device/settings.ts';
import { useApp } from '../../context.ts';
import { MannequinPicker } from './mannequin-picker.tsx';
import { useCameras } from '../../controls/hooks/use-cameras.ts';
import { PainNote } from '../../plan/pain-note.tsx';
import { usePlan } from '../../plan/use-plan.ts';
import { requestFor } from './request-for.ts';
import { VideoPicker } from './video-picker.tsx';
import '../../controls/field/field.css';
import './start-exercise.css';

interface Props {
  /** As it is to be judged, a variant of it or not; null: the app identifies the exercise. */
  readonly exercise: Exercise | null;
}

/** The ways to begin one exercise: with a camera, a video file or the mannequin. */
export function StartExercise({ exercise }: Props) {
  const { session, words } = useApp();
  const [, go] = useLocation();
  const { pain } = usePlan().plan;
  const way = exercise && wayOf(exercise);
  const start = (request: SessionRequest): void => {
    void session.start(request);
    go('/session');
  };
  return (
    <section className="start" aria-label={words.t('start.title')}>
      {exercise && pain?.exerciseId === exercise.id && <PainNote />}
      <CameraStart
        onStart={(deviceId) =>
          start({
            exerciseId: null,
            ...way,
            source: { kind: 'camera', ...(deviceId ? { deviceId } : {}) },
          })
        }
      />
      <SafetyFirst />
      <VideoPicker onPick={(file, pace) => start(requestFor(way, file, pace))} />
      {exercise && (
        <MannequinPicker
          key={exercise.id}
          exercise={exercise}
          onPick={(choice) =>
            start({
              exerciseId: exercise.id,
              source: { kind: 'mannequin', exerciseId: exercise.id, choice },
            })
          }
        />
      )}
    </section>
  );
}

/** Who should ask a doctor first, until the trainee has accepted the safety notes, as before the first workout. */
function SafetyFirst() {
  const { t } = useApp().words;
  if (hasAccepted(usePlan().plan)) return null;
  return (
    <p className="small">
      {t('app.safety')}{' '}
      <Link href="/safety" className="text-link">
        {t('safety.title')}
      </Link>
    </p>
  );
}

/** The button that starts with a camera, and the choice of the camera if several have a name. The id is empty if no camera was chosen. */
function CameraStart({ onStart }: { readonly onStart: (deviceId: string) => void }) {
  const { t } = useApp().words;
  const [deviceId, setDeviceId] = useState(() => readSettings().camera ?? '');
  const named = useCameras().filter(({ label }) => label !== '');
  const wanted = named.some((camera) => camera.deviceId === deviceId) ? deviceId : '';
  return (
    <>
      {named.length > 1 && (
        <label className="field">
          {t('start.camera-which')}
          <select value={wanted} onChange={(event) => setDeviceId(event.target.value)}>
            <option value="">{t('start.camera-any')}</option>
            {named.map((camera) => (
              <option key={camera.deviceId} value={camera.deviceId}>
                {camera.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="primary wide" onClick={() => onStart(wanted)}>
        {t('start.camera')}
      </button>
    </>
  );
}
