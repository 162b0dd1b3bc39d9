import { pauseRule } from '../../exercises/demonstrations.ts';
import { creditedMs, openMs } from '../../workout/evolve/set-progress.ts';
import { currentSet, type WorkoutState } from '../../workout/workout-state.ts';
import { useApp, useView } from '../context.ts';
import { Ring } from '../controls/page/ring.tsx';
import '../live/beside-picture.css';

/** The huge count or clock of the current set, and its dose. The countdown is shown elsewhere, so that nobody mistakes it for this clock. */
export function WorkoutTally({ workout }: { readonly workout: WorkoutState }) {
  const { words } = useApp();
  const { t, clock } = words;
  const exercise = useView((view) => view.exercise);
  const status = useView((view) => view.status);
  const step = currentSet(workout);
  if (!step) return null;
  const { dose } = step;
  const { set } = workout;
  const wantedMs = (exercise && pauseRule(exercise)?.atLeast) ?? null;
  const share = wantedMs && status && status.pauseMs !== null ? Math.min(1, status.pauseMs / wantedMs) : 0;
  const ms = dose.kind === 'holds' ? openMs(step, set) : creditedMs(step, set);
  const number = dose.kind === 'reps' ? String(set.reps) : clock(ms);
  return (
    <div className="tally" data-stopped={status?.stage === 'broken'}>
      {wantedMs !== null && <Ring share={share} />}
      <p className="number" data-clock={dose.kind !== 'reps'}>
        {number}
      </p>
      <p className="unit">
        {dose.kind === 'reps'
          ? t('workout.of-reps', { count: dose.reps })
          : t('workout.of-time', { time: clock(1000 * dose.holdS) })}
      </p>
      {dose.kind === 'holds' && (
        <p className="unit">
          {t('workout.of-holds', { at: Math.min(dose.times, set.holds + 1), count: dose.times })}
        </p>
      )}
      {set.attempts > 0 && <p className="unit">{t('workout.attempts', { count: set.attempts })}</p>}
    </div>
  );
}
