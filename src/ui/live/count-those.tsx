import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise, Variation } from '../../engine/exercise.ts';
import { useApp, useView } from '../context.ts';

/**
 * The variation that was last seen and that a variant counts, until the posture of the exercise is reached; null if there is none. It is
 * offered for longer than it is done, because nobody can press a button in a plank.
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
