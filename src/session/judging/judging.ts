import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { identified, identifyFrame, startIdentifying, type Candidate } from '../../engine/identify.ts';
import { judgeFrames } from '../../engine/judge-frames.ts';
import { finishJudging, interruptJudging, judgeFrame } from '../../engine/judge.ts';
import { startJudging, type JudgeState } from '../../engine/judge-state.ts';
import { bodyOf, statusOf, type Stage, type Status } from '../../engine/status.ts';
import type { Body } from '../../pose/body/body.ts';
import type { PoseFrame, PoseTrace } from '../../pose/pose-frame.ts';
import type { Judge, Learned } from './judge.ts';

/** Somebody in a posture that may be several exercises' is asked after this. Basis: judgement, time to begin moving. */
const ASK_MS = 1500;
/** What was told of a posture alone may be a posture on the way to another exercise; done for so long, it is the one. Basis: judgement. */
const SETTLED_MS = 3000;
/** More than these cannot be read from the mat. */
const MOST_ASKED = 3;

/** The further along, the more it says of somebody who may be doing any of them. */
const ALONG: readonly Stage[] = [
  'lost',
  'wrong-view',
  'get-ready',
  'hold-still',
  'broken',
  'go',
  'moving',
  'holding',
];

const doneMs = ({ repsMs, judge: { set } }: Candidate): number =>
  repsMs + set.hold.bankedMs + (set.hold.open?.goodMs ?? 0);

/** Judges the frames of one session: as one exercise, or as all of them side by side until it is told which one it is. */
export class Judging implements Judge {
  #state: JudgeState;
  #candidates = startIdentifying([]);
  #asked: readonly Exercise[] = [];
  #lastMs: number | null = null;
  #settled: boolean;
  readonly #learned: Learned[] = [];

  /** `exercise` null: whichever of `exercises` it turns out to be. `known`: the trainee's own posture, exercise by exercise. */
  constructor(
    private readonly exercises: readonly Exercise[],
    public exercise: Exercise | null,
    readonly known: NonNullable<PoseTrace['known']> = {},
  ) {
    this.#state = startJudging(known[exercise?.id ?? '']);
    this.#settled = exercise !== null;
    if (!exercise) this.#candidates = startIdentifying(exercises);
  }

  get lastMs(): number | null {
    return this.#lastMs;
  }

  take(frame: PoseFrame, size: { readonly width: number; readonly height: number }): readonly EngineEvent[] {
    this.#lastMs = Math.max(this.#lastMs ?? frame.timestampMs, frame.timestampMs);
    if (!this.#settled) this.#identify(frame, size);
    if (!this.exercise) return [];
    const [state, events] = judgeFrame(this.exercise, this.#state, frame, size);
    this.#state = state;
    return this.#noting(events);
  }

  takeLearned(): readonly Learned[] {
    return this.#learned.splice(0);
  }

  #noting(events: readonly EngineEvent[]): readonly EngineEvent[] {
    for (const event of events)
      if (event.type === 'BaselineLearned' && this.exercise)
        this.#learned.push([this.exercise.id, event.baselines]);
    return events;
  }

  #identify(frame: PoseFrame, size: { readonly width: number; readonly height: number }): void {
    this.#candidates = identifyFrame(this.exercises, this.#candidates, frame, size);
    if (!this.exercise) return this.#ask(frame.timestampMs);
    const { id } = this.exercise;
    const own = this.#candidates.find((one) => one.id === id);
    this.#settled = own !== undefined && doneMs(own) >= SETTLED_MS && identified(this.#candidates) === id;
  }

  /** Whether it stays what it is: chosen, or done. */
  get settled(): boolean {
    return this.#settled;
  }

  /** The exercise that it can only be, where none was chosen and it is not judged as that already; null: nothing to tell. */
  get told(): Exercise | null {
    const id = this.#settled ? null : identified(this.#candidates);
    return id === this.exercise?.id ? null : (this.exercises.find((one) => one.id === id) ?? null);
  }

  /** The exercises among which the trainee is asked to choose, the same array while they are the same; empty: no question. */
  get asked(): readonly Exercise[] {
    return this.#asked;
  }

  #ask(nowMs: number): void {
    const likely = this.#likely();
    const asks = likely.length > 1 && (this.#asked.length > 0 || this.#isTimeToAsk(nowMs));
    const asked = asks ? this.exercises.filter((one) => likely.some(({ id }) => id === one.id)) : [];
    if (asked.length !== this.#asked.length || asked.some((one, i) => one !== this.#asked[i]))
      this.#asked = asked;
  }

  #likely(): readonly Candidate[] {
    return this.#candidates
      .filter((one) => one.armedSince !== null || doneMs(one) > 0)
      .toSorted((a, b) => doneMs(b) - doneMs(a))
      .slice(0, MOST_ASKED);
  }

  /** Not while somebody moves: the movement itself will tell. */
  #isTimeToAsk(nowMs: number): boolean {
    const likely = this.#likely();
    const moving = likely.some(({ judge }) => judge.set.counter.movement !== null);
    return !moving && likely.some(({ armedSince }) => armedSince !== null && nowMs - armedSince >= ASK_MS);
  }

  /**
   * Judges as that exercise from now on, for good where it was `chosen`; answers with all that it makes of what was seen so
   * far. `breaks`: when it was interrupted.
   */
  become(
    exercise: Exercise,
    trace: PoseTrace,
    breaks: readonly number[],
    chosen: boolean,
  ): readonly EngineEvent[] {
    const [state, log] = judgeFrames(exercise, trace.frames, trace, this.known[exercise.id], breaks);
    this.exercise = exercise;
    this.#state = state;
    this.#asked = [];
    this.#settled = chosen;
    return this.#noting(log);
  }

  interrupt(): readonly EngineEvent[] {
    if (!this.#settled) this.#candidates = startIdentifying(this.exercises);
    this.#asked = [];
    if (!this.exercise) return [];
    const [state, events] = interruptJudging(this.exercise, this.#state, this.#lastMs ?? 0);
    this.#state = state;
    return this.#noting(events);
  }

  finish(): readonly EngineEvent[] {
    this.#settled = this.exercise !== null;
    return this.exercise ? this.#noting(finishJudging(this.exercise, this.#state, this.#lastMs ?? 0)) : [];
  }

  get status(): Status | null {
    if (this.exercise) return statusOf(this.exercise, this.#state);
    const statuses = this.#candidates.flatMap(({ id, judge }) => {
      const exercise = this.exercises.find((one) => one.id === id);
      return exercise ? [statusOf(exercise, judge)] : [];
    });
    return statuses.sort((a, b) => ALONG.indexOf(b.stage) - ALONG.indexOf(a.stage))[0] ?? null;
  }

  get body(): Body | null {
    const judge = this.exercise ? this.#state : this.#candidates[0]?.judge;
    return judge ? bodyOf(judge) : null;
  }
}
