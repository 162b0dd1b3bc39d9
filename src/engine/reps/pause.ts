import type { RepExercise } from '../exercise.ts';

import type { Reading } from './reading.ts';
import { pauseLevel } from './scale.ts';
import { STILL } from './stillness.ts';
import { TOP } from './thresholds.ts';

/**
 * How long the movement has stayed at the top so far (ms); 0 if it does not stay there. `wasMs`: the same after the last frame. A stay
 * begins only when the signal stands still; a wobble that remains at the top is part of the stay.
 */
export function stepStay(
  exercise: RepExercise,
  wasMs: number,
  { level, scale, still, dtMs }: Pick<Reading, 'level' | 'scale' | 'still' | 'dtMs'>,
): number {
  const from = pauseLevel(exercise, scale) ?? scale.rest + TOP.enter * scale.range;
  const stays = wasMs > 0;
  const isHigh = level >= from - (stays ? STILL.share * scale.range : 0);
  return isHigh && (stays || still) ? wasMs + dtMs : 0;
}
