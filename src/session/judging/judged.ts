import type { Baselines } from '../../engine/rules/form-rules.ts';
import type { Status } from '../../engine/status.ts';
import type { SeenBody } from '../../pose/body/body.ts';
import type { LogEvent } from '../../workout/workout-events.ts';

/** The trainee's own posture in one exercise, by its `wayKey`, as it was just confirmed. */
export type Learned = readonly [way: string, baselines: Baselines];

/** What every kind of judging knows about the last frame. Times in session milliseconds. */
export interface LastFrame {
  /** The time of the last frame; null before the first one. */
  readonly lastMs: number | null;
  /** The same object while the screen looks the same. Null while no exercise is judged. */
  readonly status: Status | null;
  /** Joints as seen in the picture; null before the first frame. */
  readonly body: SeenBody | null;
}

export const noFrame: LastFrame = { lastMs: null, status: null, body: null };

/** The result of one step of the judging. */
export interface Judged {
  readonly events: readonly LogEvent[];
  readonly learned: readonly Learned[];
}

export const nothingJudged: Judged = { events: [], learned: [] };

/** The current time of the judging, in milliseconds of the session; 0 before the first frame. */
export const timeOf = ({ lastMs }: Pick<LastFrame, 'lastMs'>): number => lastMs ?? 0;

/** The later of two times, because an earlier frame must not turn the session back. */
export const latest = (lastMs: number | null, timestampMs: number): number =>
  Math.max(lastMs ?? timestampMs, timestampMs);
