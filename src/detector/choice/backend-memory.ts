import * as v from 'valibot';
import { kept } from '../../kept/kept.ts';
import { BACKENDS, MODELS } from '../detector.ts';
import type { Entry } from './race.ts';

const Remembered = v.object({
  key: v.string(),
  model: v.picklist(MODELS),
  candidate: v.object({
    backend: v.picklist(BACKENDS),
    threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
});

const memory = kept('longline.backend', v.nullable(Remembered), null);

/** The winner of the last timing under this key; null if there is none. */
export const recall = (key: string): Entry | null => {
  const stored = memory.read();
  return stored?.key === key ? { model: stored.model, candidate: stored.candidate } : null;
};

/** The winner of the last timing under any key: a guess at what the next start will run. Null if there is none. */
export const lastWinner = (): Entry | null => {
  const stored = memory.read();
  return stored && { model: stored.model, candidate: stored.candidate };
};

/** Keeps the winner for the next start. If it cannot be stored, the next start times again. */
export const remember = (key: string, { model, candidate }: Entry): void => {
  memory.write({ key, model, candidate });
};

/** Drops a choice that no longer works. */
export const forget = (): void => memory.remove();
