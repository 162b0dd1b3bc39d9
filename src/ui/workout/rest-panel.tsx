import { nextSet, type WorkoutState } from '../../workout/workout-state.ts';
import { onSide } from '../../engine/sides.ts';
import { exerciseDone, wayKey } from '../../engine/variant.ts';
import { useApp, useView } from '../context.ts';
import { MovingDrawing } from '../figures/moving-drawing.tsx';
import { movesCamera } from './moves-camera.ts';
import { setInWords } from './step-in-words.ts';
import '../live/stage.css';
import '../live/beside-picture.css';
import './rest-panel.css';

interface Props {
  readonly workout: WorkoutState;
  /** When the rest began, and when it ends; milliseconds of the session. */
  readonly sinceMs: number;
  readonly endMs: number;
}

/** The rest between two sets: the time left, and the next exercise as a drawing and in words, readable from the mat. */
export function RestPanel({ workout, sinceMs, endMs }: Props) {
  const { words, exercises } = useApp();
  const { t, clock } = words;
  const nowMs = useView((view) => view.timestampMs);
  const next = nextSet(workout);
  const exercise = next && exerciseDone(exercises, next);
  const side = next?.side ?? null;
  const leftMs = Math.max(0, Math.ceil((endMs - nowMs) / 1000)) * 1000;
  return (
    <section className="rest" data-camera-moves={movesCamera(workout, exercises)}>
      <div className="rest-shown">
        {exercise && <MovingDrawing key={wayKey(next)} exercise={exercise} side={side} />}
      </div>
      <div className="rest-told">
        <p className="rest-left">
          <span>{t('rest.left')}</span> <strong>{clock(leftMs)}</strong>
        </p>
        <div className="rest-bar" aria-hidden="true">
          <div style={{ width: `${(100 * leftMs) / Math.max(1, endMs - sinceMs)}%` }} />
        </div>
        {next && (
          <p className="say" role="status">
            {t('workout.next', { exercise: setInWords(next, words) })}
          </p>
        )}
        {next && <p className="say-more">{t(`exercise.${wayKey(next)}.step.0`, onSide(side))}</p>}
        {exercise && <p className="say-more camera-place">{t(`exercise.${exercise.id}.camera`)}</p>}
      </div>
    </section>
  );
}
