import type { EngineEvent } from '../engine/events.ts';
import type { Way } from '../engine/variant.ts';
import type { Side } from '../pose/keypoints.ts';
import type { Hurt } from '../plan/plan.ts';
import type { Dose, Routine } from '../plan/routine.ts';

/**
 * What the camera shows of the trainee in one frame, apart from the posture. `tries`: the trainee tries to do
 * the exercise, but it does not count so far. `side`: the side that bears the body; null if unknown.
 */
export interface Presence {
  readonly inFrame: boolean;
  readonly standing: boolean;
  readonly armsUp: boolean;
  readonly tries: boolean;
  readonly side: Side | null;
}

/**
 * What keeps the app from judging, whatever the trainee does: the camera sends no picture, the model does not answer, the page is hidden,
 * or something has failed.
 */
export const INTERRUPTIONS = ['no-picture', 'no-answer', 'hidden', 'problem'] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

/**
 * Why a workout is paused: the trainee stepped out of frame, stood up, or asked for it with both arms, by voice or by button; or the app
 * was interrupted.
 */
export type PauseCause = 'left' | 'stood' | 'arms' | 'command' | Interruption;

/** `picture`: pictures and answers are coming again. */
export type ResumeCause = 'came-back' | 'arms' | 'command' | 'picture';

/** `dose`: all of it was done; `stopped`: the trainee ended the set by command, or stopped and did not answer. */
export type SetEndCause = 'dose' | 'stopped' | 'skipped' | 'hurt';

/** The result of a set. `holds`: how many holds there were; `goodMs`: credited time. `startMs` is null if it was never begun. */
export interface SetResult extends Way {
  readonly index: number;
  readonly round: number;
  readonly side: Side | null;
  readonly dose: Dose;
  readonly why: SetEndCause;
  readonly reps: number;
  readonly attempts: number;
  readonly holds: number;
  readonly goodMs: number;
  readonly startMs: number | null;
  readonly endMs: number;
}

export type WorkoutFact =
  | { readonly type: 'WorkoutStarted'; readonly routine: Routine }
  /** Resumed from its log after a reload or a crash; the time in between is not counted. */
  | { readonly type: 'WorkoutRecovered' }
  | { readonly type: 'PresenceChanged'; readonly presence: Presence }
  | { readonly type: 'StepEntered'; readonly index: number }
  | { readonly type: 'StillWaiting' }
  | { readonly type: 'CountdownTicked'; readonly left: number }
  /** `again`: after an interruption; what was done before is kept. */
  | { readonly type: 'SetStarted'; readonly again: boolean }
  | { readonly type: 'HalfwayReached' }
  | { readonly type: 'RepsLeft'; readonly left: number }
  | { readonly type: 'SecondsLeft'; readonly left: number }
  /** The trainee lies on the wrong side, so the time is not credited. */
  | { readonly type: 'WrongSide'; readonly side: Side }
  /** The hold is long enough: come down. */
  | { readonly type: 'HoldDone' }
  | { readonly type: 'RelaxStarted'; readonly seconds: number }
  | { readonly type: 'RelaxEnded' }
  | { readonly type: 'DoneAsked' }
  /** The trainee answered no: the set continues. */
  | { readonly type: 'DoneAnswered' }
  /** After the same cue three times. Null: there is nothing easier, so the app offers a rest. */
  | { readonly type: 'EasierOffered'; readonly exerciseId: string | null }
  /** In the sets of this item, from the current or next one on. */
  | { readonly type: 'EasierTaken'; readonly item: number; readonly from: string; readonly to: string }
  /**
   * The trainee chose to be judged as that variant from now on (null: the usual way): in a workout in the sets of this item, in a session
   * of one exercise until its end. It is the first event of a session that begins as a variant.
   */
  | { readonly type: 'VariantChosen'; readonly variant: string | null }
  | ({ readonly type: 'SetEnded' } & SetResult)
  | { readonly type: 'RestStarted'; readonly seconds: number }
  | { readonly type: 'RestLengthened'; readonly seconds: number }
  | { readonly type: 'RestTicked'; readonly left: number }
  | { readonly type: 'RestEnded' }
  | { readonly type: 'WorkoutPaused'; readonly by: PauseCause }
  | { readonly type: 'WorkoutResumed'; readonly by: ResumeCause }
  /**
   * `exerciseId`: the exercise that hurt; null if it happened in a rest. `where`: what hurt. The trainee is asked afterwards, so the answer
   * comes as the same report again; older logs do not have it.
   */
  | { readonly type: 'HurtReported'; readonly exerciseId: string | null; readonly where?: Hurt }
  | { readonly type: 'WorkoutFinished'; readonly why: 'done' | 'ended' | 'hurt' };

/** What the workout reports. `timestampMs` is in session time, which only grows: when it happened or was due. */
export type WorkoutEvent = { readonly timestampMs: number } & WorkoutFact;

/** The log of a session: the workout's events and the engine's events in the order in which they were folded in. */
export type LogEvent = EngineEvent | WorkoutEvent;
