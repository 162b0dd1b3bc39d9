import * as v from 'valibot';
import { BACKENDS, MODELS } from './detector.ts';
import type { Entry } from './race.ts';

const NAME = 'longline.backend';

const Remembered = v.object({
  key: v.string(),
  model: v.picklist(MODELS),
  candidate: v.object({
    backend: v.picklist(BACKENDS),
    threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
});

/** The winner of the last timing under this key; null where there is none, or storage is closed to us. */
export const recall = (key: string): Entry | null => {
  try {
    const stored = v.safeParse(Remembered, JSON.parse(localStorage.getItem(NAME) ?? 'null'));
    if (!stored.success || stored.output.key !== key) return null;
    const { model, candidate } = stored.output;
    return { model, candidate };
  } catch {
    return null;
  }
};

/** Keeps the winner for the next start; without storage the next start times again. */
export const remember = (key: string, { model, candidate }: Entry): void => {
  try {
    localStorage.setItem(NAME, JSON.stringify({ key, model, candidate }));
  } catch {
    // Private mode or a full disk: nothing to tell the trainee.
  }
};

/** Drops a choice that no longer works. */
export const forget = (): void => {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // As above.
  }
};
