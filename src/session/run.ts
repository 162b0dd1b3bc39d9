import type { FrameSource, Picture } from '../camera/frame-source.ts';
import type { Detector } from '../detector/detector.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { PoseTrace } from '../pose/pose-frame.ts';
import type { Command } from '../workout/commands.ts';
import type { Interruption, LogEvent } from '../workout/workout-events.ts';
import { nothingJudged, timeOf, type Judged } from './judging/judged.ts';
import {
  becomeExercise,
  exerciseOf,
  finishedJudging,
  interruptedJudging,
  stepJudging,
  switchedJudging,
  type Judging,
} from './judging/judging.ts';
import { commandWorkoutJudging, restoreWorkoutJudging } from './judging/workout-judging.ts';
import { justIdentified } from './judging/undecided.ts';
import { Eye } from './eye.ts';
import { CameraWatch } from './watch/camera-watch.ts';
import { DarkWatch, isUnseen } from './watch/dark-watch.ts';
import type { SessionRecord } from './record.ts';
import type { OverlayFrame } from './session-types.ts';

/** Session time between the last frame before a break and the first one after it (ms). */
const BREAK_MS = 100;

export type Ended =
  { readonly by: 'end' } | { readonly by: 'halt' } | { readonly by: 'error'; readonly error: unknown };

export interface RunListener {
  judged(run: Run, judged: Judged, overlay: OverlayFrame | null): void;
  /** The camera or the detector has gone silent, and judging is interrupted. Null: pictures are judged again. */
  silent(run: Run, by: 'no-picture' | 'no-answer' | null): void;
  /** The device has been asleep. */
  slept(run: Run): void;
}

/** The path of a frame, once opened: source, detector, judging, record. It survives the loss of its source or detector. */
export class Run {
  #abort: AbortController | null = null;
  #going: Promise<unknown> = Promise.resolve();
  /** Added to a camera's own times, so that a session begins at 0 and never runs backwards. Null: set at the next picture. */
  #offsetMs: number | null;
  readonly #watch = new CameraWatch({
    fellSilent: (by) => {
      this.#interrupt(by);
      this.listener.silent(this, by);
    },
    cameBack: () => this.listener.silent(this, null),
    slept: () => this.listener.slept(this),
  });
  readonly #dark = new DarkWatch();

  #judging: Judging;
  source: FrameSource;
  readonly eye: Eye;

  constructor(
    judging: Judging,
    readonly record: SessionRecord,
    { source, detector }: { readonly source: FrameSource; readonly detector: Detector | null },
    private readonly listener: RunListener,
  ) {
    this.source = source;
    this.eye = new Eye(detector);
    this.#judging = judging;
    this.#offsetMs = source.durationS === null ? null : 0;
  }

  get judging(): Judging {
    return this.#judging;
  }

  /** The light in the camera's picture, if something is not seen in it. */
  get light(): DarkWatch['light'] {
    return this.#dark.light;
  }

  /** No picture has been judged for a while. */
  get silent(): boolean {
    return this.#watch.silent;
  }

  get timestampMs(): number {
    return timeOf(this.#judging);
  }

  /** The keypoints so far, with the trainee's own posture by which they were judged. */
  get trace(): PoseTrace {
    const { known } = this.#judging;
    return { ...this.record.trace, ...(Object.keys(known).length > 0 && { known }) };
  }

  /** The exercise that is judged now; null between two sets, and while none is identified. */
  get exercise(): Exercise | null {
    return exerciseOf(this.#judging);
  }

  /** Judges as that exercise from now on, and everything seen so far too. `isFinal`: the trainee chose it. */
  become(exercise: Exercise, isFinal: boolean): void {
    const { record } = this;
    const was = this.#judging;
    if (was.kind === 'workout') return;
    const before = was.kind === 'single' ? finishedJudging(was)[1] : nothingJudged;
    if (before.events.length > 0) record.add(null, before.events);
    const [judging, judged] = becomeExercise(was, exercise, record, isFinal);
    this.#judging = judging;
    record.rejudged(judged.events);
    this.listener.judged(this, { ...judged, learned: [...before.learned, ...judged.learned] }, null);
  }

  /** Passes on the trainee's command to a workout. */
  command(command: Command): void {
    if (this.#judging.kind === 'workout') this.#answered(commandWorkoutJudging(this.#judging, command));
  }

  /** Judges as that variant of the present exercise, or the usual way, from now on. */
  switchTo(exercise: Exercise): void {
    this.record.interrupted(this.timestampMs);
    this.#answered(switchedJudging(this.#judging, exercise));
  }

  /** Tells a workout that pictures are judged again. */
  restore(): void {
    if (this.#judging.kind === 'workout') this.#answered(restoreWorkoutJudging(this.#judging));
  }

  /** Uses another camera or video instead of a lost one. */
  use(source: FrameSource): void {
    this.source = source;
    this.#offsetMs = source.durationS === null ? null : 0;
  }

  /** Judges pictures until the source ends, fails, or `halt` is called. */
  go(): Promise<Ended> {
    const abort = new AbortController();
    this.#abort = abort;
    // The detector answers one question at a time: one asked before a halt must be answered first.
    const mine = this.#going.then(() => this.#judgeAll(abort));
    this.#going = mine;
    return mine;
  }

  async #judgeAll(abort: AbortController): Promise<Ended> {
    if (abort.signal.aborted) return { by: 'halt' };
    // Other sources have their own time: a file is read at full speed, and the mannequin waits for a slow device.
    if (this.source.kind === 'camera') this.#watch.start();
    try {
      await this.source.run((picture) => this.#onPicture(picture, abort.signal), abort.signal);
      return { by: abort.signal.aborted ? 'halt' : 'end' };
    } catch (error) {
      return abort.signal.aborted ? { by: 'halt' } : { by: 'error', error };
    }
  }

  async #onPicture(picture: Picture, signal: AbortSignal): Promise<void> {
    // A picture may have been waiting for its turn when the source was stopped.
    if (signal.aborted) return;
    const isCamera = this.source.kind === 'camera';
    if (isCamera) this.#watch.look(picture);
    if (signal.aborted || this.#watch.isStuck) return;
    const offsetMs = isCamera ? this.#offsetMs : null;
    // A file is judged whole, and the mannequin is drawn only as fast as it is judged.
    if (offsetMs !== null && !this.eye.isDue(picture.timestampMs + offsetMs)) return this.#watch.came();
    await this.#watch.during(() => this.#judge(picture, signal));
  }

  async #judge(picture: Picture, signal: AbortSignal): Promise<void> {
    const { record } = this;
    const { width, height, timestampMs } = picture;
    // There is no break before the first frame: the session begins at 0.
    this.#offsetMs ??= (this.#judging.lastMs ?? -BREAK_MS) + BREAK_MS - timestampMs;
    const frame = await this.eye.look(picture, timestampMs + this.#offsetMs);
    if (signal.aborted || this.#watch.isStuck) return;
    this.#watch.came();
    const [judging, judged] = stepJudging(this.#judging, frame, { width, height });
    this.#judging = judging;
    this.eye.judged(judging, judging.body, frame.timestampMs);
    record.add(frame, judged.events);
    // Saved before it is shown, so that nothing the trainee saw is missing after a crash.
    if (judged.events.length > 0) await record.saved();
    if (signal.aborted) return this.listener.judged(this, judged, null);
    // A command may have arrived meanwhile.
    const now = this.#judging;
    const { body, status } = now;
    const { exercise, source } = this;
    this.#dark.look(picture, source.kind === 'camera' && isUnseen(status));
    this.listener.judged(this, judged, body && { body, status, exercise, width, height });
    const found = now.kind === 'undecided' ? justIdentified(now) : null;
    if (found) this.become(found, false);
  }

  /** Adds an event that does not come from a picture. */
  add(event: LogEvent): void {
    this.#answered([this.#judging, { ...nothingJudged, events: [event] }]);
  }

  #answered([judging, judged]: readonly [Judging, Judged]): void {
    this.#judging = judging;
    this.record.add(null, judged.events);
    this.listener.judged(this, judged, null);
  }

  /** Stops the pictures and closes open reps, holds and faults; the count stays. */
  halt(by: Interruption): void {
    this.#stop();
    this.#interrupt(by);
  }

  finish(): void {
    this.#stop();
    const [judging, judged] = finishedJudging(this.#judging);
    this.#judging = judging;
    this.record.add(null, judged.events);
    this.record.finish();
    this.listener.judged(this, judged, null);
  }

  close(): void {
    this.#stop();
    this.source.close();
    this.eye.detector?.close();
    this.record.close();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#watch.stop();
  }

  #interrupt(by: Interruption): void {
    this.record.interrupted(this.timestampMs);
    // The gap does not count as session time.
    if (this.source.durationS === null) this.#offsetMs = null;
    this.#answered(interruptedJudging(this.#judging, by));
  }
}
