import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Status } from '../../engine/status.ts';
import type { Body } from '../../pose/body/body.ts';
import type { PoseFrame, PoseTrace } from '../../pose/pose-frame.ts';
import type { PictureSize } from '../../pose/track/track-pose.ts';
import type { Interruption, LogEvent } from '../../workout/workout-events.ts';

/** The trainee's own posture in one exercise: measures in their units. */
export type Learned = readonly [exerciseId: string, baselines: Readonly<Record<string, number>>];

/** What makes events out of frames: one exercise, any exercise, or a whole workout. Times in session milliseconds. */
export interface Judge {
  /** Of the last frame. */
  readonly lastMs: number | null;
  /** What is judged now; null between two sets, and while it is not told. */
  readonly exercise: Exercise | null;
  readonly known: NonNullable<PoseTrace['known']>;
  readonly status: Status | null;
  readonly body: Body | null;
  /** Whether it stays what it is: chosen, or done. */
  readonly settled: boolean;
  /** The exercise that it can only be, where none was chosen; null: nothing to tell. */
  readonly told: Exercise | null;
  /** The exercises among which the trainee is asked to choose. */
  readonly asked: readonly Exercise[];
  take(frame: PoseFrame, size: PictureSize): readonly LogEvent[];
  /** What was confirmed of the trainee's own posture since this was last asked, and of which exercise. */
  takeLearned(): readonly Learned[];
  /** The pictures have stopped, and why: what is open is closed, what was counted stays. */
  interrupt(by: Interruption): readonly LogEvent[];
  finish(): readonly LogEvent[];
  /** Judges as that exercise from now on, and again all that was seen; where that can be chosen. */
  become?(
    exercise: Exercise,
    trace: PoseTrace,
    breaks: readonly number[],
    chosen: boolean,
  ): readonly EngineEvent[];
}
