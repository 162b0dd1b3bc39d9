import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { withoutMuted } from '../engine/rules/muted.ts';
import { wayKey, wayOf } from '../engine/variant.ts';
import type { Side } from '../pose/keypoints.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { comesAgain, type WorkoutState } from '../workout/workout-state.ts';
import { schedule, silence } from './cue-schedule.ts';
import { announcementOf, withoutDose, type Announcement, type Translate } from './lead.ts';
import { isRangeNew, type RangeToday } from './range-today.ts';
import type { Tones } from './tones.ts';
import { numbersFirst, utter, type SpokenKey, type Tone, type Utterance } from './utterance.ts';
import type { Voice } from './voice.ts';

export interface Coach {
  readonly canSpeak: boolean;
  /** False if this browser plays no tones; true until a session has begun. */
  readonly canSound: boolean;
  /** Call it while a press is handled: voice and tones may sound from then on. */
  unlock(): void;
  /**
   * Begins a session when the trainee presses start. `exercise` is null if it is not identified yet. `aloud` is false for captions only
   * (a video judged at full speed).
   */
  begin(exercise: Exercise | null, aloud: boolean): void;
  /**
   * Speaks and sounds what these events call for. Returns what to show as captions. `side`: the side that bears the body now, if the
   * exercise has sides.
   */
  hear(events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[];
  /** Coaches that exercise from now on, and announces it. */
  turnTo(exercise: Exercise): readonly Utterance[];
  /** In a workout: coaches that exercise from now on, or none. The workout makes the announcement itself. */
  follow(exercise: Exercise | null): void;
  /** The same for a workout, whose own events are included. `workout`: its state after them. */
  lead(
    events: readonly LogEvent[],
    workout: WorkoutState,
    nowMs: number,
    side: Side | null,
  ): readonly Utterance[];
  /** Asks which of these exercises it is. */
  ask(exercises: readonly Exercise[]): readonly Utterance[];
  /** Says that line and sounds that tone at once. */
  announce(key: SpokenKey, tone: Tone): void;
  /** Sounds that tone at once, for a trainee who wants to know how it sounds. */
  play(tone: Tone): void;
  /** Speaks the text of the screen, for a trainee who stands too far away to read it. */
  tell(text: string): void;
  setSound(on: boolean): void;
  end(): void;
}

export interface CoachParts {
  readonly voice: Voice;
  readonly openTones: () => Tones;
  /** The catalogue's words. */
  readonly translate: Translate;
  /** Shows a tone too, whether or not it is heard. */
  readonly showTone: (tone: Tone) => void;
  /** The cues that the trainee has turned off: `mutedKey` of each. */
  readonly muted: () => readonly string[];
}

/** Events that a workout announces itself. */
const TOLD_BY_WORKOUT: ReadonlySet<string> = new Set([
  'PostureReached',
  'PostureLost',
  'HoldEnded',
  // The screen's instruction says it aloud, with what to do.
  'ViewJudged',
]);

/** Wires the schedule to voice and tones. */
export const createCoach = (parts: CoachParts): Coach => new VoiceCoach(parts);

class VoiceCoach implements Coach {
  readonly #parts: CoachParts;
  #state = silence;
  #exercise: Exercise | null = null;
  /** The trainee's range of the day, by exercise. It is kept beyond the end of a set. */
  #ranges: Readonly<Record<string, RangeToday>> = {};
  #aloud = true;
  #sound = true;
  #tones: Tones | null = null;
  /** The last words of a workout are being spoken. The end of the workout must not cut them off. */
  #parting = false;

  constructor(parts: CoachParts) {
    this.#parts = parts;
  }

  get canSpeak(): boolean {
    return this.#parts.voice.canSpeak;
  }

  get canSound(): boolean {
    return this.#tones?.canSound ?? true;
  }

  unlock(): void {
    this.#parts.voice.unlock();
    this.#tones?.unlock();
  }

  begin(exercise: Exercise | null, aloud: boolean): void {
    this.#state = silence;
    this.#ranges = {};
    this.#exercise = exercise;
    this.#aloud = aloud;
    if (!aloud) return;
    this.#tones ??= this.#parts.openTones();
    this.unlock();
  }

  hear(events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[] {
    return this.#say(this.#cue(events, nowMs, side));
  }

  /** What these engine events call for; sounds their tones at once. */
  #cue(events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[] {
    if (!this.#exercise) return [];
    const heard = events.some(({ type }) => type === 'FaultFound')
      ? withoutMuted(this.#exercise, events, this.#parts.muted())
      : events;
    const cued = schedule(this.#exercise, this.#state, heard, { nowMs, side });
    this.#state = cued.state;
    this.#ranges = { ...this.#ranges, [this.#exercise.id]: cued.state.range };
    this.#play(cued.tones);
    return cued.utterances;
  }

  follow(exercise: Exercise | null): void {
    const range = exercise && this.#ranges[exercise.id];
    this.#state = range ? { ...silence, range } : silence;
    this.#exercise = exercise && withoutDose(exercise);
  }

  lead(
    events: readonly LogEvent[],
    workout: WorkoutState,
    nowMs: number,
    side: Side | null,
  ): readonly Utterance[] {
    const engine = events.flatMap((event) => (isWorkoutEvent(event) ? [] : [event]));
    const { kind } = workout.phase;
    // A trainee who has paused, or has left, need not hear that nothing is seen. One who gets into position hears the screen's instruction.
    const isQuiet = kind === 'paused' || kind === 'placing';
    // The workout itself announces when a set begins and ends; in a rest there is nothing to cue.
    const cued = this.#cue(
      engine.filter(({ type }) => !TOLD_BY_WORKOUT.has(type) && !(isQuiet && type === 'TrackingLost')),
      nowMs,
      side,
    );
    const announcements = events.flatMap((event) => [
      announcementOf(event, workout, this.#parts.translate),
      ...this.#rangeOf(event, workout),
    ]);
    this.#parting ||= events.some(({ type }) => type === 'WorkoutFinished');
    this.#play(announcements.flatMap(({ tones }) => tones));
    return this.#say(numbersFirst([...cued, ...announcements.flatMap(({ utterances }) => utterances)]));
  }

  /**
   * The trainee's range of the day, announced once for each exercise after the set that showed it, before the next one is named. It is not
   * announced if the exercise does not come again.
   */
  #rangeOf(event: LogEvent, workout: WorkoutState): readonly Announcement[] {
    if (event.type !== 'SetEnded' || !comesAgain(workout, event.index)) return [];
    const range = this.#ranges[event.exerciseId];
    if (!range || !isRangeNew(range)) return [];
    this.#ranges = { ...this.#ranges, [event.exerciseId]: { ...range, announced: true } };
    return [{ utterances: [utter('info', 'coach.range-today')], tones: [] }];
  }

  turnTo(exercise: Exercise): readonly Utterance[] {
    this.#state = silence;
    this.#exercise = exercise;
    return this.#say([utter('info', 'coach.found', { exercise: this.#nameOf(exercise) })]);
  }

  ask(among: readonly Exercise[]): readonly Utterance[] {
    const { translate } = this.#parts;
    const exercises = among
      .map((one) => translate('live.which-one', { exercise: this.#nameOf(one) }))
      .join(' ');
    return this.#say([utter('info', 'coach.which', { exercises })]);
  }

  announce(key: SpokenKey, tone: Tone): void {
    this.#play([tone]);
    this.#say([utter('info', key)]);
  }

  tell(text: string): void {
    if (this.#isHeard) this.#parts.voice.say(text, false);
  }

  play(tone: Tone): void {
    this.#play([tone]);
  }

  setSound(on: boolean): void {
    this.#sound = on;
    if (!on) this.#parts.voice.hush();
  }

  end(): void {
    if (!this.#parting) this.#parts.voice.hush();
    this.#parting = false;
    this.#exercise = null;
  }

  get #isHeard(): boolean {
    return this.#aloud && this.#sound;
  }

  #say(utterances: readonly Utterance[]): readonly Utterance[] {
    const { voice, translate } = this.#parts;
    if (this.#isHeard)
      for (const { key, params, interrupts, silent } of utterances)
        if (!silent) voice.say(translate(key, params), interrupts);
    return utterances;
  }

  #play(called: readonly Tone[]): void {
    for (const tone of called) {
      if (this.#isHeard) this.#tones?.play(tone);
      this.#parts.showTone(tone);
    }
  }

  #nameOf(exercise: Exercise): string {
    return this.#parts.translate(`exercise.${wayKey(wayOf(exercise))}.name`, {});
  }
}
