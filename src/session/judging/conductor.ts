import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { finishJudging, interruptJudging, judgeFrame } from '../../engine/judge.ts';
import { startJudging, type JudgeState } from '../../engine/judge-state.ts';
import { statusOf, type Status } from '../../engine/status.ts';
import type { Body } from '../../pose/body/body.ts';
import type { PoseFrame, PoseTrace } from '../../pose/pose-frame.ts';
import { noPose, trackPose, type PictureSize, type PoseState } from '../../pose/track/track-pose.ts';
import type { Command } from '../../workout/commands.ts';
import { nobodyYet, steadied, type SteadyPresence } from '../../workout/presence/steady-presence.ts';
import { isUpright, presenceOf } from '../../workout/presence/presence-of.ts';
import { step, toJudge, type Stepped, type WorkoutInput } from '../../workout/workout.ts';
import type { Interruption, LogEvent } from '../../workout/workout-events.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import type { Judge, Learned } from './judge.ts';

/** The judging of one set, or of one take of it. */
interface Judged {
  readonly exercise: Exercise;
  readonly take: number;
  /** Of the step that it is for. */
  readonly index: number;
  state: JudgeState;
}

/** Leads a workout: judges each set as its exercise, and hands what happens to the workout, which says what comes next. */
export class Conductor implements Judge {
  readonly told = null;
  readonly asked: readonly Exercise[] = [];
  readonly settled = true;
  #workout: WorkoutState;
  #judged: Judged | null = null;
  #pose: PoseState = noPose;
  #body: Body | null = null;
  #presence: SteadyPresence = nobodyYet;
  #lastMs: number | null;
  #known: NonNullable<PoseTrace['known']>;
  #opening: readonly LogEvent[];
  #learned: Learned[] = [];

  /** `started`: by `startWorkout` or `recoverWorkout`; its events are the first that the first frame answers with. */
  constructor(
    private readonly exercises: readonly Exercise[],
    { state, events }: Stepped,
    readonly known: NonNullable<PoseTrace['known']> = {},
    lastMs: number | null = null,
  ) {
    this.#workout = state;
    this.#opening = events;
    this.#known = known;
    this.#lastMs = lastMs;
  }

  get workout(): WorkoutState {
    return this.#workout;
  }

  get lastMs(): number | null {
    return this.#lastMs;
  }

  get exercise(): Exercise | null {
    return this.#judged?.exercise ?? null;
  }

  get status(): Status | null {
    return this.#judged && statusOf(this.#judged.exercise, this.#judged.state);
  }

  get body(): Body | null {
    return this.#body;
  }

  take(frame: PoseFrame, size: PictureSize): readonly LogEvent[] {
    const log: LogEvent[] = [...this.#open()];
    this.#lastMs = Math.max(this.#lastMs ?? frame.timestampMs, frame.timestampMs);
    const [pose, body] = trackPose(this.#pose, frame, size, false);
    [this.#pose, this.#body] = [pose, body];
    this.#turn(log);
    const judged = this.#judged;
    if (judged) {
      const [state, events] = judgeFrame(judged.exercise, judged.state, frame, size);
      judged.state = state;
      this.#body = state.body ?? body;
      this.#hear(events, log);
    }
    const seen = presenceOf(body, this.status?.side ?? null);
    this.#presence = steadied(this.#presence, seen, isUpright(body), frame.timestampMs);
    const { presence } = this.#presence;
    this.#step({ type: 'time', timestampMs: frame.timestampMs, presence }, log);
    this.#turn(log);
    return log;
  }

  takeLearned(): readonly Learned[] {
    return this.#learned.splice(0);
  }

  /** What the trainee asks for, by key, button or word. */
  command(command: Command): readonly LogEvent[] {
    return this.#answer({ type: 'command', timestampMs: this.#nowMs, command });
  }

  interrupt(by: Interruption): readonly LogEvent[] {
    return this.#answer({ type: 'interrupted', timestampMs: this.#nowMs, by });
  }

  /** Pictures and answers have come back. */
  restore(): readonly LogEvent[] {
    return this.#answer({ type: 'restored', timestampMs: this.#nowMs });
  }

  finish(): readonly LogEvent[] {
    const log = [...this.command('finish')];
    if (this.#judged) {
      const { exercise, state } = this.#judged;
      log.push(...finishJudging(exercise, state, this.#lastMs ?? 0));
      this.#judged = null;
    }
    return log;
  }

  #open(): readonly LogEvent[] {
    const opening = this.#opening;
    this.#opening = [];
    return opening;
  }

  get #nowMs(): number {
    return this.#lastMs ?? this.#workout.lastMs;
  }

  /** What the workout answers to an input outside the pictures. */
  #answer(input: WorkoutInput): readonly LogEvent[] {
    const log: LogEvent[] = [...this.#open()];
    this.#step(input, log);
    this.#turn(log);
    return log;
  }

  #step(input: WorkoutInput, log: LogEvent[]): void {
    const { state, events } = step(this.#workout, input);
    this.#workout = state;
    log.push(...events);
  }

  #hear(events: readonly EngineEvent[], log: LogEvent[]): void {
    for (const event of events) {
      this.#step({ type: 'engine', event }, log);
      if (event.type === 'BaselineLearned' && this.#judged) {
        const { id } = this.#judged.exercise;
        this.#known = { ...this.#known, [id]: { ...this.#known[id], ...event.baselines } };
        this.#learned.push([id, event.baselines]);
      }
    }
  }

  /** Turns to what is to be judged now: another set from the beginning, another take of the same one with what it counts kept. */
  #turn(log: LogEvent[]): void {
    for (;;) {
      const wanted = toJudge(this.#workout);
      const was = this.#judged;
      const { index } = this.#workout;
      if (was ? wanted?.take === was.take && wanted.exerciseId === was.exercise.id : wanted === null) return;
      let kept: JudgeState | null = null;
      if (was) {
        const [state, closing] = interruptJudging(was.exercise, was.state, this.#lastMs ?? 0);
        this.#hear(closing, log);
        kept = was.index === index && was.exercise.id === wanted?.exerciseId ? state : null;
      }
      const exercise = this.exercises.find(({ id }) => id === wanted?.exerciseId);
      this.#judged =
        wanted && exercise
          ? { exercise, take: wanted.take, index, state: kept ?? startJudging(this.#known[exercise.id]) }
          : null;
      if (!wanted || !exercise) return;
    }
  }
}
