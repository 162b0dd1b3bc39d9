import type { PauseCause, Presence, WorkoutFact } from './workout-events.ts';
import type { Routine } from '../plan/routine.ts';
import { routineSteps, type SetStep, type Step } from '../plan/routine-steps.ts';
import { nothingDone, type SetProgress } from './evolve/set-progress.ts';

/** The phases of a workout. `sinceMs`: since when, in session time. */
export type RunningPhase =
  /** A step is over, and the next one is about to be entered. */
  | { readonly kind: 'between'; readonly sinceMs: number }
  /** Waits for the posture of the set. `told`: the coach has said that it is still waiting. */
  | { readonly kind: 'placing'; readonly sinceMs: number; readonly announced: boolean }
  /** `said`: the last number announced; `credited`: something already counts, so the set begins at once. */
  | {
      readonly kind: 'countdown';
      readonly sinceMs: number;
      readonly announced: number | null;
      readonly credited: boolean;
    }
  | { readonly kind: 'working'; readonly sinceMs: number }
  | { readonly kind: 'asking-done'; readonly sinceMs: number }
  /** Ends at `endMs`. `said`: the last number announced; `begun`: its beginning was logged. */
  | {
      readonly kind: 'resting';
      readonly sinceMs: number;
      readonly endMs: number;
      readonly begun: boolean;
      readonly announced: number | null;
    };

export type WorkoutPhase =
  | RunningPhase
  | {
      readonly kind: 'paused';
      readonly sinceMs: number;
      readonly by: PauseCause;
      readonly interrupted: RunningPhase;
    }
  /** Stopped at once. `inSet`: the end of the set has not been logged yet. */
  | {
      readonly kind: 'hurt';
      readonly sinceMs: number;
      readonly inSet: boolean;
      /** The exercise that hurt; null if it happened in a rest. */
      readonly exerciseId: string | null;
    }
  | {
      readonly kind: 'finished';
      readonly sinceMs: number;
      readonly why: Extract<WorkoutFact, { type: 'WorkoutFinished' }>['why'];
    };

/** What is seen of the trainee, and since when for each part. */
export interface Seen {
  readonly presence: Presence;
  readonly inFrameMs: number;
  readonly standingMs: number;
  readonly armsUpMs: number;
  /** These raised arms have already paused or resumed the workout. */
  readonly armsHeard: boolean;
}

/** A plain value: the fold of the log up to now. */
export interface WorkoutState {
  /** Of the last event. */
  readonly lastMs: number;
  readonly routine: Routine;
  readonly steps: readonly Step[];
  /** Of the current step; -1 before the first. */
  readonly index: number;
  readonly phase: WorkoutPhase;
  /** Of the current set; in a rest, of the one before it. */
  readonly set: SetProgress;
  /** The engine reports that the posture is held; otherwise, since when it is not. */
  readonly inPosture: boolean;
  readonly postureLostMs: number;
  readonly seen: Seen;
  /** When the trainee last overruled the camera. Leaving or standing counts again only if it begins later. */
  readonly overruledMs: number | null;
  /** Increases when judging must start again: for another set, after a pause, after a recovery. */
  readonly judgingId: number;
  /** Exercises that hurt, which are left out from then on. */
  readonly hurtBy: readonly string[];
}

/** Before the first frame. */
export const nobodySeen = (timestampMs: number): Seen => ({
  presence: { inFrame: false, standing: false, armsUp: false, tries: false, side: null },
  inFrameMs: timestampMs,
  standingMs: timestampMs,
  armsUpMs: timestampMs,
  armsHeard: false,
});

export const workoutStart = (routine: Routine, timestampMs: number): WorkoutState => ({
  lastMs: timestampMs,
  routine,
  steps: routineSteps(routine),
  index: -1,
  phase: { kind: 'between', sinceMs: timestampMs },
  set: nothingDone(timestampMs),
  inPosture: false,
  postureLostMs: timestampMs,
  seen: nobodySeen(timestampMs),
  overruledMs: null,
  judgingId: 0,
  hurtBy: [],
});

/** The set that is being done or waited for; null in a rest and at both ends of the workout. */
export function currentSet({ steps, index }: Pick<WorkoutState, 'steps' | 'index'>): SetStep | null {
  const step = steps[index];
  return step?.kind === 'set' ? step : null;
}

/** The first set after the current step; null after the last. */
export const nextSet = ({ steps, index }: Pick<WorkoutState, 'steps' | 'index'>): SetStep | null =>
  steps.slice(index + 1).find((step) => step.kind === 'set') ?? null;

/** Will the exercise of that step be done again? Not after it has hurt, or if the workout is over. */
export function comesAgain({ steps, phase, hurtBy }: WorkoutState, index: number): boolean {
  const done = currentSet({ steps, index });
  if (done === null || phase.kind === 'finished' || hurtBy.includes(done.exerciseId)) return false;
  return steps.slice(index + 1).some((step) => step.kind === 'set' && step.exerciseId === done.exerciseId);
}

/** In a set: waiting for its posture, counting down, working or asking whether it is done. */
export const isInSet = ({ kind }: RunningPhase): boolean =>
  kind === 'placing' || kind === 'countdown' || kind === 'working' || kind === 'asking-done';
