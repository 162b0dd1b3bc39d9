import type { EngineEvent } from '../engine/events.ts';
import type { Way } from '../engine/variant.ts';
import type { Side } from '../pose/keypoints.ts';
import type { Dose, Routine } from '../plan/routine.ts';

/** What the camera shows of the trainee in one frame, apart from the posture. `side`: the one that bears the body, null if unknown. */
export interface Presence {
  readonly inFrame: boolean;
  readonly standing: boolean;
  readonly armsUp: boolean;
  readonly side: Side | null;
}

/**
 * What keeps the app from judging, whatever the trainee does: the camera sends no picture, the model gives no answer, the
 * page is hidden, or something has broken.
 */
export const INTERRUPTIONS = ['no-picture', 'no-answer', 'hidden', 'problem'] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

/** Why a workout stands still: the trainee left the picture, stood up, asked for it with both arms or by word or button; or the app was interrupted. */
export type PauseCause = 'left' | 'stood' | 'arms' | 'command' | Interruption;

/** `picture`: pictures and answers have come back. */
export type ResumeCause = 'came-back' | 'arms' | 'command' | 'picture';

/** `dose`: all of it was done; `stopped`: the trainee ended the set by command, or stopped and did not answer. */
export type SetEndCause = 'dose' | 'stopped' | 'skipped' | 'hurt';

/** The result of a set. `holds`: how many of them; `goodMs`: credited time. `startMs` null: it was never begun. */
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
  /** `again`: after an interruption, with what was done kept. */
  | { readonly type: 'SetStarted'; readonly again: boolean }
  | { readonly type: 'HalfwayReached' }
  | { readonly type: 'RepsLeft'; readonly left: number }
  | { readonly type: 'SecondsLeft'; readonly left: number }
  /** The trainee lies on a side that is not owed: its time is not credited. */
  | { readonly type: 'WrongSide'; readonly side: Side }
  /** The hold has its time: come down. */
  | { readonly type: 'HoldDone' }
  | { readonly type: 'RelaxStarted'; readonly seconds: number }
  | { readonly type: 'RelaxEnded' }
  | { readonly type: 'DoneAsked' }
  /** No: the set goes on. */
  | { readonly type: 'DoneAnswered' }
  /** After the same cue three times; null: there is nothing easier, a rest is offered. */
  | { readonly type: 'EasierOffered'; readonly exerciseId: string | null }
  /** In this item's sets, from the present or next one on. */
  | { readonly type: 'EasierTaken'; readonly item: number; readonly from: string; readonly to: string }
  /**
   * The trainee chose to be judged as that variant from now on (null: the usual way): in a workout in this item's sets, in a
   * session of one exercise until its end. It is the first event of a session that begins as a variant.
   */
  | { readonly type: 'VariantChosen'; readonly variant: string | null }
  | ({ readonly type: 'SetEnded' } & SetResult)
  | { readonly type: 'RestStarted'; readonly seconds: number }
  | { readonly type: 'RestLengthened'; readonly seconds: number }
  | { readonly type: 'RestTicked'; readonly left: number }
  | { readonly type: 'RestEnded' }
  | { readonly type: 'WorkoutPaused'; readonly by: PauseCause }
  | { readonly type: 'WorkoutResumed'; readonly by: ResumeCause }
  /** `exerciseId`: the exercise that hurt; null if it was in a rest. */
  | { readonly type: 'HurtReported'; readonly exerciseId: string | null }
  | { readonly type: 'WorkoutFinished'; readonly why: 'done' | 'ended' | 'hurt' };

/** What the workout says happened; `timestampMs` in session time, which only grows: when it happened or was due. */
export type WorkoutEvent = { readonly timestampMs: number } & WorkoutFact;

/** The log of a session: the workout's events with the engine's between them, in the order in which they were folded in. */
export type LogEvent = EngineEvent | WorkoutEvent;
