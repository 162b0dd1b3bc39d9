import * as v from 'valibot';
import { kept } from '../../kept/kept.ts';
import { BACKENDS, MODELS } from '../detector.ts';
import type { Remembered } from './choose.ts';
import type { Entry } from './race.ts';

const milliseconds = v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null);

const Stored = v.object({
  key: v.string(),
  model: v.picklist(MODELS),
  candidate: v.object({
    backend: v.picklist(BACKENDS),
    threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  frameMs: milliseconds,
  liveMs: milliseconds,
});

const memory = kept('longline.backend', v.nullable(Stored), null);

/** The winner of the last race under this key; null if there is none. */
export const recall = (key: string): Remembered | null => {
  const stored = memory.read();
  if (stored?.key !== key) return null;
  const { model, candidate, frameMs, liveMs } = stored;
  return { model, candidate, frameMs, liveMs };
};

/** The winner of the last race under any key, as a guess at what the next start will run. Null if there is none. */
export const lastWinner = (): Entry | null => {
  const stored = memory.read();
  return stored && { model: stored.model, candidate: stored.candidate };
};

/** Stores the winner for the next start. If that fails, the next start races again. */
export const remember = (key: string, { model, candidate, frameMs, liveMs }: Remembered): void => {
  memory.write({ key, model, candidate, frameMs, liveMs });
};

/** Drops a choice that no longer works. */
export const forget = (): void => memory.remove();
