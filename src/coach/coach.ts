import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { schedule, silence, type Utterance } from './cue-schedule.ts';
import type { Tones } from './tones.ts';
import type { Voice } from './voice.ts';

export interface Coach {
  readonly canSpeak: boolean;
  /** A new session, from a user's press; `aloud` false shows captions only (a video judged as fast as it goes). */
  begin(exercise: Exercise, aloud: boolean): void;
  /** Speaks and sounds what these events call for; answers with what to show as captions. */
  hear(events: readonly EngineEvent[], nowMs: number): readonly Utterance[];
  setSound(on: boolean): void;
  end(): void;
}

export interface CoachParts {
  readonly voice: Voice;
  readonly openTones: () => Tones;
  /** The catalogue's words. */
  readonly translate: (key: Utterance['key'], params: Utterance['params']) => string;
}

/** Wires the schedule to voice and tones. */
export function createCoach({ voice, openTones, translate }: CoachParts): Coach {
  let state = silence;
  let exercise: Exercise | null = null;
  let aloud = true;
  let sound = true;
  let tones: Tones | null = null;
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
    hear(events, nowMs) {
      if (!exercise) return [];
      const said = schedule(exercise, state, events, nowMs);
      state = said.state;
      if (aloud && sound) {
        for (const tone of said.tones) tones?.play(tone);
        for (const { key, params, interrupts, silent } of said.utterances) {
          if (!silent) voice.say(translate(key, params), interrupts);
        }
      }
      return said.utterances;
    },
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
