import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';

/** Keys of the catalogue that the coach says. */
export type SpokenKey = `cue.${string}` | `coach.${string}` | 'praise.good' | 'count.rep' | 'count.seconds';

/** What to say: a key of the catalogue with its parameters. `interrupts`: it may cut off what is being spoken. */
export interface Utterance {
  readonly key: SpokenKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** `unsure`: a cue of a rule that is on trial. */
  readonly tone: 'cue' | 'praise' | 'count' | 'info' | 'unsure';
  readonly interrupts: boolean;
  /** Shown only, not spoken. */
  readonly silent?: true;
}

export type Tone = 'reached' | 'lost' | 'broken' | 'tick' | 'done' | 'rest-over';

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

const isNumber = ({ tone, key }: Utterance): boolean => tone === 'count' || key === 'coach.reps-left';

/** Puts numbers before everything else that is due at the same time, so that none waits behind a cue. A count also cuts off the line before it. */
export const numbersFirst = (utterances: readonly Utterance[]): readonly Utterance[] => [
  ...utterances.filter(isNumber),
  ...utterances.filter((one) => !isNumber(one)),
];

/** How to move the camera if its view was refused. The camera is too high if the shoulders are further apart across the trunk than along it. */
export const wrongView = (
  { view }: Exercise,
  { along, across }: Extract<EngineEvent, { type: 'ViewJudged' }>,
): SpokenKey =>
  view === 'frontal' ? 'coach.wrong-view-front' : across > along ? 'coach.too-high' : 'coach.wrong-view';
