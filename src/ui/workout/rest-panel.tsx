import { nextSet, type WorkoutState } from '../../workout/workout-state.ts';
import { onSide } from '../../engine/sides.ts';
import { exerciseDone, wayKey } from '../../engine/variant.ts';
import { useApp, useView } from '../context.ts';
import { MannequinView } from '../figures/mannequin-view.tsx';
import { PostureDrawing } from '../figures/posture-drawing.tsx';
import { setInWords } from './step-in-words.ts';
import '../live/stage.css';
import '../live/beside-picture.css';
import './rest-panel.css';

/** Between two sets: how long there is still, and the next exercise shown and told, to be read from the mat. */
export function RestPanel({ workout, endMs }: { readonly workout: WorkoutState; readonly endMs: number }) {
  const { words, exercises } = useApp();
  const { t, clock } = words;
  const nowMs = useView((view) => view.timestampMs);
  const source = useView((view) => view.source);
  const next = nextSet(workout);
  const exercise = next && exerciseDone(exercises, next);
  const side = next?.side ?? null;
  return (
    <section className="rest">
      <div className="rest-shown">
        {exercise &&
          // One drawn person at a time: where the mannequin trains, its pictures are costly enough.
          (source?.kind === 'mannequin' ? (
            <PostureDrawing exercise={exercise} side={side} />
          ) : (
            <MannequinView key={wayKey(next)} exercise={exercise} fault={null} side={side} />
          ))}
      </div>
      <div className="rest-told">
        <p className="unit">{t('workout.rest')}</p>
        <p className="number" data-clock="true">
          {clock(Math.max(0, Math.ceil((endMs - nowMs) / 1000)) * 1000)}
        </p>
        {next && (
          <p className="say" role="status">
            {t('workout.next', { exercise: setInWords(next, words) })}
          </p>
        )}
        {next && <p className="say-more">{t(`exercise.${wayKey(next)}.step.0`, onSide(side))}</p>}
        {exercise && <p className="say-more">{t(`exercise.${exercise.id}.camera`)}</p>}
      </div>
    </section>
  );
}
