import type { Joint } from '../pose/body/body.ts';

/** `major` stops the clock of a hold or marks a rep; `advice` is only spoken. */
export type Severity = 'major' | 'advice';

export type Phase = 'rest' | 'rising' | 'top' | 'lowering';

/** Why a movement was not counted: the rule that it failed, the variation that it was, or a flaw of the movement itself. */
export type AttemptReason =
  | { readonly rule: string; readonly shortBy: number; readonly unit: string }
  | { readonly variation: string }
  | AttemptFlaw;

/** A movement that is not a rep whatever its form: too quick or too long for a person, or out of sight. */
export const ATTEMPT_FLAWS = ['too-quick', 'too-long', 'not-seen'] as const;

export type AttemptFlaw = (typeof ATTEMPT_FLAWS)[number];

/** Shares from 0 to 1; null if the exercise asks for none, or if it could not be judged. `form`: time without a fault. */
export interface RepScoreParts {
  readonly range: number;
  readonly tempo: number | null;
  readonly pause: number | null;
  readonly form: number | null;
}

/** Shares from 0 to 1: good time of the whole time, and the longest stretch of the good time. */
export interface HoldScoreParts {
  readonly held: number;
  readonly unbroken: number;
}

/** The value of the counted measure, in its own unit: at rest before the movement, and at the top of it. */
export interface RepLevels {
  readonly rest: number;
  readonly top: number;
}

/** One movement away from rest and back: a rep that counts, or an attempt with its reason. Times are those of the source. */
export interface Rep {
  /** When the movement left rest, estimated from when it passed a fifth of its way and how fast it was. */
  readonly startMs: number;
  /** When the movement reached its top: four fifths of the full movement, or its highest point if it stopped before that. */
  readonly topMs: number;
  /** When it was at its highest point; missing in sessions older than this field. */
  readonly highestMs?: number;
  /**
   * When the movement is back at rest, estimated in the same way. This may be up to 1.2 s after the event, which is emitted as soon as
   * the end is certain.
   */
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
  /** True if the trainee overruled the engine, and `counted` is the trainee's verdict. Never in a log; `withOverrules` sets it. */
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
 * Why movement came to nothing:
 * - it was not in the start posture, or only seemed not to be because the picture leans,
 * - it was in the start posture but was no full rep or hold,
 * - it was a lift from rest, but the trainee had not been seen at rest,
 * - the trainee's posture leaves the movement so short a way that a rep may have gone unseen,
 * - the trainee went up again before being back at rest, so it was no new rep,
 * - it was another exercise that starts alike,
 * - another person was in the picture,
 * - joints were not seen,
 * - there were too few pictures a second,
 * - the camera moved.
 */
export const UNJUDGED_WHYS = [
  'posture',
  'leans',
  'nothing-whole',
  'no-rest',
  'short-way',
  'not-back',
  'another-exercise',
  'another-person',
  'joints-unseen',
  'too-few-pictures',
  'camera-moved',
] as const;

export type UnjudgedWhy = (typeof UNJUDGED_WHYS)[number];

export type ViewVerdict = 'good' | 'warn' | 'refused';

/**
 * What the engine reports, in the past tense. The log of a session is an array of these events. `timestampMs` is when the event was
 * known, `sinceMs` when it began, both in milliseconds of the source. Every `FaultFound` is followed by `FaultFixed` (corrected while
 * being judged) or `FaultEnded` (the rep, hold or set was over).
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
  /** The trainee does a variation of the exercise; `VariationEnded` follows. `counts`: it still counts as the exercise. */
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
      /** The rule is on trial: it only advises, whatever its own severity. */
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
      /** `rule` is "*" if nothing was judged: because of the view, or because movement came to nothing. */
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
  /** The trainee's own start or rest, measure by measure, confirmed by a rep or hold that counted. */
  | { readonly type: 'BaselineLearned'; readonly baselines: Readonly<Record<string, number>> }
  /**
   * The pictures stopped, or another exercise is judged from now on. Open reps, holds and faults are closed, and the start posture must
   * be reached again.
   */
  | { readonly type: 'JudgingInterrupted' }
  | { readonly type: 'JudgingEnded' }
  /** The trainee's verdict on the rep, attempt or hold that began at `startMs`. It overrules the engine; the last verdict counts. */
  | { readonly type: 'VerdictOverruled'; readonly startMs: number; readonly counted: boolean }
);
