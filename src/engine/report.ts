import type { EngineEvent, Hold, Rep, Severity } from './events.ts';

/** What a log amounts to. Times in seconds of the source, rounded to 0.01; the summary and `npm run analyze` show this. */
export interface Report {
  readonly reps: readonly ReportedRep[];
  readonly holds: readonly ReportedHold[];
  readonly faults: readonly { readonly id: string; readonly startS: number; readonly endS: number; readonly severity: Severity }[];
  readonly notJudged: readonly { readonly rule: string; readonly why: string; readonly startS: number; readonly endS: number }[];
  readonly trackingLostS: number;
}

export interface ReportedRep extends Pick<Rep, 'counted' | 'score' | 'faults' | 'reason'> {
  readonly startS: number;
  readonly topS: number;
  readonly endS: number;
  readonly pauseS: number;
}

export interface ReportedHold extends Pick<Hold, 'side' | 'counted' | 'faults'> {
  readonly startS: number;
  readonly endS: number;
  readonly goodS: number;
  readonly brokenS: number;
  readonly longestS: number;
}

/** Folds a log into its report. */
export declare function report(log: readonly EngineEvent[]): Report;
