import { pauseRule } from '../app/demonstrations.ts';
import { useApp, useView } from './context.ts';

const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** The huge count or clock; round a rep, the pause at the top fills up. */
export function Tally() {
  const { words } = useApp();
  const { t } = words;
  const exercise = useView((view) => view.exercise);
  const status = useView((view) => view.status);
  if (!exercise || !status) return null;
  const asked = pauseRule(exercise)?.atLeast ?? null;
  const share = asked && status.pauseMs !== null ? Math.min(1, status.pauseMs / asked) : 0;
  const hold = exercise.kind === 'hold';
  return (
    <div className="tally" data-stopped={status.stage === 'broken'}>
      {asked && (
        <svg className="ring" viewBox="0 0 100 100" aria-hidden="true">
          <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
          <circle
            className="ring-fill"
            cx="50"
            cy="50"
            r={RADIUS}
            strokeDasharray={`${share * ROUND} ${ROUND}`}
          />
        </svg>
      )}
      <p className="number" data-clock={hold} aria-hidden="true">
        {hold ? words.clock(status.goodMs) : status.reps}
      </p>
      <p className="unit">
        <span className="visually-hidden">{hold ? words.clock(status.goodMs) : status.reps} </span>
        {hold ? t('workout.seconds') : t('workout.reps', { count: status.reps })}
      </p>
      <p className="unit">
        {status.attempts > 0 && t('workout.attempts', { count: status.attempts })}
        {status.brokenMs >= 1000 && t('workout.broken', { seconds: Math.floor(status.brokenMs / 1000) })}
      </p>
    </div>
  );
}
