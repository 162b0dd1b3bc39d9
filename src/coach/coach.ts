import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { Side } from '../pose/keypoints.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { WorkoutState } from '../workout/workout-state.ts';
import { schedule, silence } from './cue-schedule.ts';
import { leadThrough, withoutDose, type Translate } from './lead.ts';
import type { Tones } from './tones.ts';
import { utter, type SpokenKey, type Tone, type Utterance } from './utterance.ts';
import type { Voice } from './voice.ts';

export interface Coach {
  readonly canSpeak: boolean;
  /** False if this browser plays no tones; true until a session has begun. */
  readonly canSound: boolean;
  /** To be called while a press is handled: voice and tones may sound from then on. */
  unlock(): void;
  /** A new session, from a user's press, of no exercise yet where that is to be found out; `aloud` false shows captions only (a video judged as fast as it goes). */
  begin(exercise: Exercise | null, aloud: boolean): void;
  /**
   * Speaks and sounds what these events call for; answers with what to show as captions.
   * `side`: of the body that bears it now, where the exercise is done on either.
   */
  hear(events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[];
  /** Coaches that exercise from now on, and says so. */
  turnTo(exercise: Exercise): readonly Utterance[];
  /** In a workout: coaches that exercise from now on, or none; the workout says so itself. */
  follow(exercise: Exercise | null): void;
  /** The same for a workout, whose own events are among them; `workout`: after them. */
  lead(
    events: readonly LogEvent[],
    workout: WorkoutState,
    nowMs: number,
    side: Side | null,
  ): readonly Utterance[];
  /** Asks which of these it is. */
  ask(exercises: readonly Exercise[]): readonly Utterance[];
  /** Says that line and sounds that tone at once. */
  announce(key: SpokenKey, tone: Tone): void;
  /** Says what the screen says: for somebody who stands too far away to read it. */
  tell(text: string): void;
  setSound(on: boolean): void;
  end(): void;
}

export interface CoachParts {
  readonly voice: Voice;
  readonly openTones: () => Tones;
  /** The catalogue's words. */
  readonly translate: Translate;
}

/** What a workout tells in its own words. */
const TOLD_BY_WORKOUT: ReadonlySet<string> = new Set(['PostureReached', 'PostureLost', 'HoldEnded']);

/** Wires the schedule to voice and tones. */
export function createCoach({ voice, openTones, translate }: CoachParts): Coach {
  let state = silence;
  let exercise: Exercise | null = null;
  let aloud = true;
  let sound = true;
  let tones: Tones | null = null;
  /** The last words of a workout are being said: they are not cut off by its end. */
  let parting = false;
  const say = (said: readonly Utterance[]): readonly Utterance[] => {
    if (aloud && sound)
      for (const { key, params, interrupts, silent } of said)
        if (!silent) voice.say(translate(key, params), interrupts);
    return said;
  };
  const play = (called: readonly Tone[]): void => {
    if (aloud && sound) for (const tone of called) tones?.play(tone);
  };
  const hear = (events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[] => {
    if (!exercise) return [];
    const said = schedule(exercise, state, events, nowMs, side);
    state = said.state;
    play(said.tones);
    return say(said.utterances);
  };
  const nameOf = ({ id }: Exercise): string => translate(`exercise.${id}.name`, {});
  return {
    get canSpeak() {
      return voice.canSpeak;
    },
    get canSound() {
      return tones?.canSound ?? true;
    },
    unlock() {
      voice.unlock();
      tones?.unlock();
    },
    begin(next, speaks) {
      state = silence;
      exercise = next;
      aloud = speaks;
      if (!aloud) return;
      tones ??= openTones();
      this.unlock();
    },
    hear,
    follow(next) {
      state = silence;
      exercise = next && withoutDose(next);
    },
    lead(events, workout, nowMs, side) {
      const engine = events.flatMap((event) => (isWorkoutEvent(event) ? [] : [event]));
      // The workout says itself when a set begins and ends; of a rest nothing is to be cued.
      const cued = hear(
        engine.filter(({ type }) => !TOLD_BY_WORKOUT.has(type)),
        nowMs,
        side,
      );
      const led = leadThrough(events, workout, translate);
      parting ||= events.some(({ type }) => type === 'WorkoutFinished');
      play(led.tones);
      return [...cued, ...say(led.utterances)];
    },
    turnTo(next) {
      state = silence;
      exercise = next;
      return say([utter('info', 'coach.found', { exercise: nameOf(next) })]);
    },
    ask: (among) =>
      say([utter('info', 'coach.which', { exercises: among.map((one) => `${nameOf(one)}?`).join(' ') })]),
    announce(key, tone) {
      play([tone]);
      say([utter('info', key)]);
    },
    tell(text) {
      if (aloud && sound) voice.say(text, false);
    },
    setSound(on) {
      sound = on;
      if (!on) voice.hush();
    },
    end() {
      if (!parting) voice.hush();
      parting = false;
      exercise = null;
    },
  };
}
