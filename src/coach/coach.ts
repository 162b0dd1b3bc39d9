import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { Side } from '../pose/keypoints.ts';
import { schedule, silence } from './cue-schedule.ts';
import type { Tones } from './tones.ts';
import { utter, type Utterance } from './utterance.ts';
import type { Voice } from './voice.ts';

export interface Coach {
  readonly canSpeak: boolean;
  /** A new session, from a user's press, of no exercise yet where that is to be found out; `aloud` false shows captions only (a video judged as fast as it goes). */
  begin(exercise: Exercise | null, aloud: boolean): void;
  /**
   * Speaks and sounds what these events call for; answers with what to show as captions.
   * `side`: of the body that bears it now, where the exercise is done on either.
   */
  hear(events: readonly EngineEvent[], nowMs: number, side: Side | null): readonly Utterance[];
  /** Coaches that exercise from now on, and says so. */
  turnTo(exercise: Exercise): readonly Utterance[];
  /** Asks which of these it is. */
  ask(exercises: readonly Exercise[]): readonly Utterance[];
  setSound(on: boolean): void;
  end(): void;
}

export interface CoachParts {
  readonly voice: Voice;
  readonly openTones: () => Tones;
  /** The catalogue's words. */
  readonly translate: (key: Utterance['key'] | `exercise.${string}`, params: Utterance['params']) => string;
}

/** Wires the schedule to voice and tones. */
export function createCoach({ voice, openTones, translate }: CoachParts): Coach {
  let state = silence;
  let exercise: Exercise | null = null;
  let aloud = true;
  let sound = true;
  let tones: Tones | null = null;
  const say = (said: readonly Utterance[]): readonly Utterance[] => {
    if (aloud && sound)
      for (const { key, params, interrupts, silent } of said)
        if (!silent) voice.say(translate(key, params), interrupts);
    return said;
  };
  const nameOf = ({ id }: Exercise): string => translate(`exercise.${id}.name`, {});
  return {
    get canSpeak() {
      return voice.canSpeak;
    },
    begin(next, speaks) {
      state = silence;
      exercise = next;
      aloud = speaks;
      if (aloud) tones ??= openTones();
    },
    hear(events, nowMs, side) {
      if (!exercise) return [];
      const said = schedule(exercise, state, events, nowMs, side);
      state = said.state;
      if (aloud && sound) for (const tone of said.tones) tones?.play(tone);
      return say(said.utterances);
    },
    turnTo(next) {
      state = silence;
      exercise = next;
      return say([utter('info', 'coach.found', { exercise: nameOf(next) })]);
    },
    ask: (among) =>
      say([utter('info', 'coach.which', { exercises: among.map((one) => `${nameOf(one)}?`).join(' ') })]),
    setSound(on) {
      sound = on;
      if (!on) voice.hush();
    },
    end() {
      voice.hush();
      exercise = null;
    },
  };
}
