import type { Joint } from '../pose/body/body.ts';

/** `major` stops the clock of a hold or marks a rep; `advice` is only said. */
export type Severity = 'major' | 'advice';

export type Phase = 'rest' | 'rising' | 'top' | 'lowering';

/** Why a movement was not counted: the rule that it failed, the variation as which it was done, or what was wrong with the movement itself. */
export type AttemptReason =
  | { readonly rule: string; readonly shortBy: number; readonly unit: string }
  | { readonly variation: string }
  | AttemptFlaw;

/** A movement that is not a rep, whatever its form: too quick or too long for a person, or out of sight. */
export const ATTEMPT_FLAWS = ['too-quick', 'too-long', 'not-seen'] as const;

export type AttemptFlaw = (typeof ATTEMPT_FLAWS)[number];

/** Shares, 0 to 1; null: the exercise asks for none, or it could not be judged. `form`: time without a fault. */
export interface RepScoreParts {
  readonly range: number;
  readonly tempo: number | null;
  readonly pause: number | null;
  readonly form: number | null;
}

/** Shares, 0 to 1: of the time that was good, and of that the longest stretch. */
export interface HoldScoreParts {
  readonly held: number;
  readonly unbroken: number;
}

/** The measure that is counted, in its own unit: at rest before the movement, and at its top. */
export interface RepLevels {
  readonly rest: number;
  readonly top: number;
}

/** One movement away from rest and back; counted, or an attempt with its reason. Times are of the source. */
export interface Rep {
  /** When it set out from rest, estimated from when it passed a fifth of its way and how quickly. */
  readonly startMs: number;
  /** When it reached its top: four fifths of the full movement, or its highest point if it stopped short of that. */
  readonly topMs: number;
  /** When it was at its highest point; missing in sessions older than this field. */
  readonly highestMs?: number;
  /** When it is back at rest, estimated alike: up to 1.2 s after the event, which comes as soon as it is sure. */
  readonly endMs: number;
  readonly counted: boolean;
  readonly reason: AttemptReason | null;
  /** How long the top was held still. */
  readonly pauseMs: number;
  /** 0 to 1, from range, tempo, pause and time without fault; null for an attempt. */
  readonly score: number | null;
  /** The parts of the score; missing in sessions older than this field. */
  readonly scoreParts?: RepScoreParts;
  /** Missing in sessions older than this field. */
  readonly levels?: RepLevels;
  readonly faults: readonly string[];
  /** Rules that could not be judged in this rep. */
  readonly unseen: readonly string[];
  /** True if the trainee overruled the engine: `counted` is then the trainee's. Never in a log; `withOverrules` sets it. */
  readonly overruled?: true;
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
  /** 0 to 1, and its parts; missing in sessions older than these fields. */
  readonly score?: number | null;
  readonly scoreParts?: HoldScoreParts;
  /** As in {@link Rep}. */
  readonly overruled?: true;
}

/** Why the trainee cannot be judged now. */
export type LostWhy = 'nobody' | 'joints-unseen' | 'another-person';

/**
 * Why movement came to nothing: not the start posture, or only because the picture leans; in it, but no whole rep or hold; another exercise
 * that starts alike; another person in the picture; joints that were not seen; too few pictures a second; or the camera moved.
 */
export const UNJUDGED_WHYS = [
  'posture',
  'leans',
  'nothing-whole',
  'another-exercise',
  'another-person',
  'joints-unseen',
  'too-few-pictures',
  'camera-moved',
] as const;

export type UnjudgedWhy = (typeof UNJUDGED_WHYS)[number];

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
  /** The trainee does a variation of the exercise; `VariationEnded` follows. `counts`: it is judged as the exercise all the same. */
  | {
      readonly type: 'VariationSeen';
      readonly variation: string;
      readonly counts: boolean;
      readonly sinceMs: number;
    }
  | {
      readonly type: 'VariationEnded';
      readonly variation: string;
      readonly counts: boolean;
      readonly startMs: number;
      readonly endMs: number;
    }
  | { readonly type: 'HoldStarted'; readonly sinceMs: number }
  | { readonly type: 'HoldProgressed'; readonly goodMs: number }
  | { readonly type: 'HoldPaused'; readonly by: string; readonly sinceMs: number }
  | { readonly type: 'HoldResumed'; readonly brokenMs: number }
  | { readonly type: 'HoldEnded'; readonly hold: Hold }
  | {
      readonly type: 'FaultFound';
      readonly fault: string;
      readonly severity: Severity;
      /** Its rule is on trial: it only advises, whatever its own severity. */
      readonly onTrial?: true;
      readonly sinceMs: number;
    }
  | {
      readonly type: 'FaultFixed';
      readonly fault: string;
      readonly severity: Severity;
      readonly onTrial?: true;
      readonly startMs: number;
      readonly endMs: number;
    }
  | {
      readonly type: 'FaultEnded';
      readonly fault: string;
      readonly severity: Severity;
      readonly onTrial?: true;
      readonly startMs: number;
      readonly endMs: number;
    }
  | {
      readonly type: 'RuleNotJudged';
      readonly rule: string;
      /** `rule` is "*" if nothing was judged: because of the view, or for one of the reasons why movement came to nothing. */
      readonly why: 'view' | 'unseen' | UnjudgedWhy;
      /** The condition of the start posture that failed, if that is the reason. */
      readonly wants?: string;
      /** The joints that were out of sight, if that is the reason; absent in older logs. */
      readonly joints?: readonly Joint[];
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
  /** The user's own start or rest, measure by measure, confirmed by a rep or hold that counted. */
  | { readonly type: 'BaselineLearned'; readonly baselines: Readonly<Record<string, number>> }
  /** The pictures stopped, or another exercise is judged: open reps, holds and faults are closed, and the posture must be taken again. */
  | { readonly type: 'JudgingInterrupted' }
  | { readonly type: 'JudgingEnded' }
  /** The trainee's verdict on the rep, attempt or hold that began at `startMs`. It overrules the engine; the last one counts. */
  | { readonly type: 'VerdictOverruled'; readonly startMs: number; readonly counted: boolean }
);
