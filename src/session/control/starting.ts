import type { Exercise } from '../../engine/exercise.ts';
import { exerciseDone } from '../../engine/variant.ts';
import type { KnownPostures } from '../../pose/pose-frame.ts';
import type { StoredSession } from '../../storage/stored-session.ts';
import { recoverWorkout, startWorkout } from '../../workout/workout.ts';
import { missing } from '../extras.ts';
import type { Judging } from '../judging/judging.ts';
import { startSingle } from '../judging/single.ts';
import { startUndecided } from '../judging/undecided.ts';
import { startWorkoutJudging } from '../judging/workout-judging.ts';
import { onceMore } from '../open/open-source.ts';
import { presentLog } from '../publish.ts';
import { idleView } from '../session-store.ts';
import type { Session, SessionRequest } from '../session-types.ts';
import { lastStoredMs } from '../stored-view.ts';
import type { Live } from './live.ts';

/** The exercise that a request names, as that variant; null if there is none. */
const exerciseIn = (
  { exerciseId, variant }: SessionRequest,
  exercises: readonly Exercise[],
): Exercise | null =>
  exerciseId === null
    ? null
    : exerciseDone(exercises, { exerciseId, ...(variant !== undefined && { variant }) });

/** The judging that a request asks for: a workout, one exercise, or whichever exercise is done. */
function judgingFor(exercises: readonly Exercise[], request: SessionRequest, known: KnownPostures): Judging {
  const { routine } = request;
  if (routine) return startWorkoutJudging(exercises, startWorkout(routine, 0), known);
  const exercise = exerciseIn(request, exercises);
  return exercise ? startSingle(exercise, known) : startUndecided(exercises, known);
}

/** Begins sessions, and closes them. */
export function starting({
  parts,
  store,
  underWay,
}: Live): Pick<Session, 'start' | 'goOn' | 'again' | 'useCamera' | 'close'> {
  const { coach, exercises } = parts;

  const close = (): void => {
    underWay.close();
    coach.end();
    const { sound, voice, missing: without } = store.getState();
    store.setState({ ...idleView, sound, voice, missing: without });
  };

  /** Begins to coach. Call it while a press is handled. */
  const beginCoach = (exercise: Exercise | null, aloud: boolean): void => {
    coach.begin(exercise, aloud);
    if (!coach.canSound) missing(store, 'tones');
  };

  const start = async (request: SessionRequest): Promise<void> => {
    close();
    const exercise = exerciseIn(request, exercises);
    if (!exercise && request.exerciseId !== null)
      return store.setState({ stage: 'failed', problem: { kind: 'unknown', atS: null } });
    beginCoach(exercise, !('pace' in request.source) || request.source.pace === 'live');
    const { routine } = request;
    store.setState({ exercise, workout: routine ? startWorkout(routine, 0).state : null });
    await underWay.open(request, (known) => judgingFor(exercises, request, known));
  };

  const goOn = async (saved: StoredSession): Promise<void> => {
    const lastMs = lastStoredMs(saved);
    const recovered = recoverWorkout(saved.log, lastMs);
    if (!recovered) return;
    close();
    const { state } = recovered;
    beginCoach(null, true);
    const log = presentLog(saved.log);
    store.setState({ workout: state, whole: saved.log, log, timestampMs: lastMs });
    await underWay.open(
      { exerciseId: null, routine: state.routine, source: { kind: 'camera' } },
      (known) => startWorkoutJudging(exercises, recovered, known, lastMs),
      saved,
    );
  };

  const again = (): Promise<void> => start(onceMore(underWay.request, store.getState().exercise));
  const useCamera = (deviceId: string): Promise<void> => {
    parts.keepCamera(deviceId);
    const request = onceMore(underWay.request, store.getState().exercise);
    return start({ ...request, source: { kind: 'camera', deviceId } });
  };
  return { start, goOn, again, useCamera, close };
}
