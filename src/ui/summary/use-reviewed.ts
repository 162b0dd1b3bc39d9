import { useMemo } from 'react';
import { WORKOUT_ID } from '../../session/keep.ts';
import { reviewed, type Reviewed } from '../../history/reviewed.ts';
import { useApp, useView } from '../context.ts';

/** The finished session with its review, computed again only when its log changes. By then all its keypoints are there. */
export function useReviewed(): Reviewed {
  const { session, exercises } = useApp();
  const whole = useView((view) => view.whole);
  // '' is the id of no exercise: a session that ended before its exercise was identified has no sets.
  const id = useView(({ workout, exercise }) => (workout ? WORKOUT_ID : (exercise?.id ?? '')));
  const trace = useMemo(() => session.trace(), [session]);
  return useMemo(() => reviewed(exercises, id, whole, trace), [exercises, id, whole, trace]);
}
