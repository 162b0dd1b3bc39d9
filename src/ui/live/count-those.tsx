import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise, Variation } from '../../engine/exercise.ts';
import { useApp, useView } from '../context.ts';

/**
 * The last variation seen, if there is a variant that counts it; null otherwise, and once the posture of the exercise is reached. It is
 * still offered after the trainee has stopped doing it, because nobody can press a button in a plank.
 */
export function countable(log: readonly EngineEvent[], exercise: Exercise | null): Variation | null {
  const last = log.findLast(({ type }) => type === 'VariationSeen' || type === 'PostureReached');
  if (last?.type !== 'VariationSeen') return null;
  const seen = exercise?.variations?.find(({ id }) => id === last.variation);
  return seen?.variant === undefined ? null : seen;
}

/** Offers to judge the trainee's variation by its own limits; nothing if there is none. */
export function CountThose() {
  const { session, words } = useApp();
  const log = useView((view) => view.log);
  const exercise = useView((view) => view.exercise);
  const variation = countable(log, exercise);
  if (variation?.variant === undefined) return null;
  const { variant } = variation;
  return (
    <button type="button" className="primary offer" onClick={() => session.useVariant(variant)}>
      {words.t('workout.count-those')}
    </button>
  );
}
