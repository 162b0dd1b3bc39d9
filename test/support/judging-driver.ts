import type { PictureSize, PoseFrame } from '../../src/pose/pose-frame.ts';
import type { Judged, Learned } from '../../src/session/judging/judged.ts';
import { finishedJudging, stepJudging, type Judging } from '../../src/session/judging/judging.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';

/** Holds a judging and its log, as a session does. */
export class JudgingDriver<J extends Judging = Judging> {
  readonly log: LogEvent[] = [];
  readonly learned: Learned[] = [];
  constructor(public judging: J) {}

  /** Stores the next state and the events that came with it. Returns the events. */
  apply([judging, { events, learned }]: readonly [Judging, Judged]): readonly LogEvent[] {
    this.judging = judging as J;
    this.log.push(...events);
    this.learned.push(...learned);
    return events;
  }

  take(frame: PoseFrame, size: PictureSize): readonly LogEvent[] {
    return this.apply(stepJudging(this.judging, frame, size));
  }

  finish(): readonly LogEvent[] {
    return this.apply(finishedJudging(this.judging));
  }
}
