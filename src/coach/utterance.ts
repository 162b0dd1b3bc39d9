import type { Exercise } from '../engine/exercise.ts';

/** Keys of the catalogue that the coach says. */
export type SpokenKey = `cue.${string}` | `coach.${string}` | 'praise.good' | 'count.rep' | 'count.seconds';

/** What to say: a key of the catalogue with its parameters. `interrupts`: it may cut off what is being said. */
export interface Utterance {
  readonly key: SpokenKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'cue' | 'praise' | 'count' | 'info';
  readonly interrupts: boolean;
  /** Shown only, not spoken. */
  readonly silent?: true;
}

export type Tone = 'reached' | 'lost' | 'broken' | 'tick' | 'done';

export const cueKey = (exercise: Exercise, fault: string): SpokenKey => `cue.${exercise.id}.${fault}`;

export const utter = (
  tone: Utterance['tone'],
  key: SpokenKey,
  params: Utterance['params'] = {},
): Utterance => ({
  key,
  params,
  tone,
  interrupts: tone === 'count',
});
