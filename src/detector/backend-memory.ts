import * as v from 'valibot';
import { BACKENDS } from './detector.ts';
import type { Candidate } from './backend-choice.ts';

const NAME = 'longline.backend';

const Remembered = v.object({
  key: v.string(),
  candidate: v.object({
    backend: v.picklist(BACKENDS),
    threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
});

/** The winner of the last timing under this key; null where there is none, or storage is closed to us. */
export const recall = (key: string): Candidate | null => {
  try {
    const stored = v.safeParse(Remembered, JSON.parse(localStorage.getItem(NAME) ?? 'null'));
    return stored.success && stored.output.key === key ? stored.output.candidate : null;
  } catch {
    return null;
  }
};

/** Keeps the winner for the next start; without storage the next start times again. */
export const remember = (key: string, candidate: Candidate): void => {
  try {
    localStorage.setItem(NAME, JSON.stringify({ key, candidate }));
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
