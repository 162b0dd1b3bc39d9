import { en } from './en.ts';
import { enLate } from './en-late.ts';

/** Every text that Longline shows or says, in English, but for the exercises' own. */
export const english = { ...en, ...enLate } as const;
