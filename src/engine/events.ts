import type { Joint } from '../pose/body.ts';

/** `major` stops the clock of a hold or marks a rep; `advice` is only told. */
export type Severity = 'major' | 'advice';

export type Phase = 'rest' | 'rising' | 'top' | 'lowering';

/** Why a movement was not counted: the rule that it failed, or what was wrong with the movement itself. */
export type AttemptReason =
  { readonly rule: string; readonly shortBy: number; readonly unit: string } | AttemptFlaw;

/** A movement that is no rep, whatever its form: too quick or too long for a person, or lost from sight. */
export type AttemptFlaw = 'too-quick' | 'too-long' | 'not-seen';

/** One movement away from rest and back; counted, or an attempt with its reason. Times are of the source. */
export interface Rep {
  readonly startMs: number;
  readonly topMs: number;
  readonly endMs: number;
  readonly counted: boolean;
  readonly reason: AttemptReason | null;
  /** How long the top was held still. */
  readonly pauseMs: number;
  /** Share of the judged rules that were ok, a major rule weighing two: 0 to 1; null where none could be judged. */
  readonly score: number | null;
  readonly faults: readonly string[];
  /** Rules that could not be judged in this rep. */
  readonly unseen: readonly string[];
}

/** One hold from its first to its last good moment. `goodMs` is credited, `brokenMs` is not. */
export interface Hold {
  readonly startMs: number;
  readonly endMs: number;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  readonly side: 'left' | 'right' | null;
  readonly counted: boolean;
  readonly faults: readonly string[];
}

/** Why the trainee cannot be judged now. */
export type LostWhy = 'nobody' | 'joints-unseen' | 'another-person';

export type ViewVerdict = 'good' | 'warn' | 'refused';

/**
 * What the engine says happened, in the past tense; the log of a session is an array of these.
 * `timestampMs` is when it was known, `sinceMs` when it began; both in the source's own milliseconds.
 * Every `FaultFound` is followed by `FaultFixed` (put right while being judged) or `FaultEnded` (the rep, hold or set was over).
 */
export type EngineEvent = { readonly timestampMs: number } & (
  | { readonly type: 'PostureReached'; readonly sinceMs: number }
  | { readonly type: 'PostureLost'; readonly sinceMs: number }
  | {
      readonly type: 'ViewJudged';
      readonly view: ViewVerdict;
      readonly along: number;
      readonly across: number;
    }
  | { readonly type: 'PhaseEntered'; readonly phase: Phase }
  | { readonly type: 'RepCompleted'; readonly rep: Rep; readonly count: number }
  | { readonly type: 'RepAttempted'; readonly rep: Rep }
  | { readonly type: 'SwitchOffered'; readonly to: string }
  | { readonly type: 'HoldStarted'; readonly sinceMs: number }
  | { readonly type: 'HoldProgressed'; readonly goodMs: number }
  | { readonly type: 'HoldPaused'; readonly by: string; readonly sinceMs: number }
  | { readonly type: 'HoldResumed'; readonly brokenMs: number }
  | { readonly type: 'HoldEnded'; readonly hold: Hold }
  | {
      readonly type: 'FaultFound';
      readonly fault: string;
      readonly severity: Severity;
      readonly sinceMs: number;
    }
  | {
      readonly type: 'FaultFixed';
      readonly fault: string;
      readonly severity: Severity;
      readonly startMs: number;
      readonly endMs: number;
    }
  | {
      readonly type: 'FaultEnded';
      readonly fault: string;
      readonly severity: Severity;
      readonly startMs: number;
      readonly endMs: number;
    }
  | {
      readonly type: 'RuleNotJudged';
      readonly rule: string;
      readonly why: 'view' | 'unseen';
      readonly startMs: number;
      readonly endMs: number;
    }
  | {
      readonly type: 'TrackingLost';
      readonly why: LostWhy;
      readonly missing: readonly Joint[];
      readonly sinceMs: number;
    }
  | { readonly type: 'TrackingFound'; readonly lostMs: number }
  | { readonly type: 'JudgingEnded' }
);
