import { en } from './early.ts';
import { enLate } from './late.ts';

/** Every text that Longline shows or says, in English, except the exercises' own. */
export const english = { ...en, ...enLate } as const;
