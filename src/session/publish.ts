import type { Coach } from '../coach/coach.ts';
import type { Utterance } from '../coach/utterance.ts';
import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { Judging } from './judging/judging.ts';
import type { Run } from './run.ts';
import type { Caption, SessionStore, SessionView } from './session-store.ts';
import type { OverlayFrame } from './session-types.ts';

/** When frames are judged afterwards, the coach hears only events younger than this (ms). */
const NEWS_MS = 2000;

export const reached = (log: readonly LogEvent[]): boolean =>
  log.some(({ type }) => type === 'PostureReached');

/** The engine's events of the current set, or of the whole session if it is one exercise. */
export function presentLog(log: readonly LogEvent[]): readonly EngineEvent[] {
  const from = log.findLastIndex(({ type }) => type === 'StepEntered');
  return log.slice(from + 1).flatMap((event) => (isWorkoutEvent(event) ? [] : [event]));
}

/** The events that the coach hears. With a film nobody can step back into view or move the camera, so the coach does not ask for that. */
const heard = <Event extends LogEvent>(events: readonly Event[], { source }: Run): readonly Event[] =>
  source.kind === 'camera'
    ? events
    : events.filter(({ type }) => type !== 'TrackingLost' && type !== 'ViewJudged');

/** What stays on the screen for longer than the other captions. */
const STAYS: ReadonlySet<Utterance['tone']> = new Set(['cue', 'praise', 'unsure']);

const noChoices: readonly Exercise[] = [];

/** The exercises among which the trainee should choose. */
const choicesOf = (judging: Judging): readonly Exercise[] =>
  judging.kind === 'undecided' ? judging.choices : noChoices;

/** Brings the results of judging to the screens and to the coach. */
export class Publisher {
  readonly #listeners = new Set<(frame: OverlayFrame) => void>();
  #captions = 0;

  constructor(
    private readonly store: SessionStore,
    private readonly coach: Coach,
  ) {}

  onFrame(listener: (frame: OverlayFrame) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(utterances: readonly Utterance[], atMs: number): void {
    const last = utterances.at(-1);
    if (!last) return;
    const captionOf = ({ key, params, tone }: Utterance): Caption => ({
      id: ++this.#captions,
      ...{ atMs, key, params, tone },
    });
    const cue = utterances.findLast(({ tone }) => STAYS.has(tone));
    this.store.setState({ caption: captionOf(last), ...(cue && { cue: captionOf(cue) }) });
  }

  judged(run: Run, events: readonly LogEvent[], overlay: OverlayFrame | null): void {
    const { store } = this;
    const before = store.getState();
    const change = this.#changeOf(run, events, before);
    if (change) store.setState(change);
    if (overlay) for (const listener of this.#listeners) listener(overlay);
    const choices = choicesOf(run.judging);
    if (choices !== before.choices) store.setState({ choices });
    const { exercise } = run;
    if (exercise !== before.exercise && !(exercise === null && before.workout === null))
      store.setState({ exercise });
    if (before.stage !== 'finished') this.#coach(run, events, before, exercise);
  }

  #changeOf(run: Run, events: readonly LogEvent[], before: SessionView): Partial<SessionView> | null {
    const { timestampMs, source, record, judging } = run;
    const { status } = judging;
    const progress = source.durationS
      ? Math.min(1, Math.round(timestampMs / source.durationS / 10) / 100)
      : null;
    const second =
      before.workout !== null && Math.floor(timestampMs / 250) !== Math.floor(before.timestampMs / 250);
    const same =
      status === before.status && run.light === before.light && progress === before.progress && !second;
    if (same && events.length === 0) return null;
    const workout = judging.kind === 'workout' ? judging.workout : null;
    const begun = before.stage === 'set-up' && (reached(events) || workout !== null);
    return {
      stage: begun ? 'workout' : before.stage,
      status,
      light: run.light,
      ...(events.length > 0 ? { log: presentLog(record.log), whole: record.log } : {}),
      workout,
      timestampMs,
      progress,
    };
  }

  #coach(run: Run, events: readonly LogEvent[], before: SessionView, exercise: Exercise | null): void {
    const { coach } = this;
    const { timestampMs, judging } = run;
    const side = judging.status?.side ?? null;
    if (judging.kind === 'workout') {
      if (exercise !== before.exercise) coach.follow(exercise);
      return this.show(coach.lead(heard(events, run), judging.workout, timestampMs, side), timestampMs);
    }
    const engine = events.flatMap((event) => (isWorkoutEvent(event) ? [] : [event]));
    const became = exercise === before.exercise ? null : exercise;
    const choices = choicesOf(judging);
    const questions = became
      ? coach.turnTo(became)
      : choices !== before.choices && choices.length > 0
        ? coach.ask(choices)
        : [];
    const fresh = became ? engine.filter((event) => timestampMs - event.timestampMs < NEWS_MS) : engine;
    const news = heard(fresh, run);
    this.show([...coach.hear(news, timestampMs, side), ...questions], timestampMs);
  }
}
