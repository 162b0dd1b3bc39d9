import { useCallback } from 'react';
import { samplesOf, type Reviewed } from '../../../history/reviewed.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import type { SetReview } from '../../../review/review.ts';
import type { Sample } from '../../../review/samples.ts';
import { useLoaded } from '../../controls/hooks/use-loaded.ts';

/** The measurements of a set's frames; null until they are computed. */
export function useSamples(exercise: Exercise, session: Reviewed, set: SetReview): readonly Sample[] | null {
  const load = useCallback(() => samplesOf(exercise, session, set), [exercise, session, set]);
  return useLoaded<readonly Sample[] | null>(load, null);
}
