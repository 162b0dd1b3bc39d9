import type { Picture } from '../camera/frame-source.ts';
import type { Detector } from '../detector/detector.ts';
import type { SeenBody } from '../pose/body/body.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { stepTurn, unturned } from '../pose/track/turn.ts';
import { exerciseOf, type Judging } from './judging/judging.ts';
import { nextDueMs, paceMs } from './judging/pace.ts';
import { notWarm, stepWarmth, type TimedFrame } from './warmth.ts';

/** A picture that comes this early (ms) is used, because the next one may come a whole interval later. Basis: half an interval at 30 a second. */
const EARLY_MS = 16;

/** How a session looks at pictures: with which detector, how often, and turned by how much. */
export class Eye {
  #turn = unturned;
  #dueMs = -Infinity;
  /** How long the device rested before the next picture (ms). */
  #paceMs = 0;
  #warmth = notWarm;
  /** How long the last look took; null if it could not be timed. */
  #took: Omit<TimedFrame, 'timestampMs'> | null = null;

  constructor(
    /** Null for a source that brings its keypoints along. */
    public detector: Detector | null,
  ) {}

  /** Whether the next picture of a camera, at this session time, should be judged. The others cost the device nothing. */
  isDue(timestampMs: number): boolean {
    return timestampMs >= this.#dueMs - EARLY_MS;
  }

  /** What the model sees in the picture at this session time, and which model that was. */
  async look({ pose, roll, ...picture }: Picture, timestampMs: number): Promise<PoseFrame> {
    if (pose) return pose;
    const { detector } = this;
    if (!detector) throw new Error('pictures without keypoints, and no detector');
    const { frame, detectMs, model } = await detector.detect({ ...picture, timestampMs }, this.#turn.turn);
    const { backend, threads, isRacing } = detector;
    const isComparable = this.#paceMs === 0 && !isRacing;
    this.#took = { detectMs, runner: `${model} ${backend} ${threads}`, isComparable };
    return { ...frame, ...(roll !== undefined && { roll }), model };
  }

  /** Call it after each judged frame. */
  judged(judging: Judging, body: SeenBody | null, timestampMs: number): void {
    if (this.#took) this.#warmth = stepWarmth(this.#warmth, { timestampMs, ...this.#took });
    this.#took = null;
    this.#paceMs = paceMs(judging);
    this.#dueMs = nextDueMs(this.#dueMs, timestampMs, this.#paceMs, this.#warmth.intervalMs);
    if (body) this.#turn = stepTurn(this.#turn, body, exerciseOf(judging)?.picture === 'head-up');
  }
}
