import type { SessionRequest } from '../../../session/session-types.ts';
import type { Way } from '../../../engine/variant.ts';

/** How a file is played: as fast as it was filmed, or as fast as it can be judged. */
export const PACES = ['live', 'fast'] as const;
export type Pace = (typeof PACES)[number];

/** Asks for that file to be judged; a JSON file is a pose trace. If `way` is null, the app identifies the exercise. */
export const requestFor = (way: Way | null, file: File, pace: Pace): SessionRequest => ({
  exerciseId: null,
  ...way,
  source: { kind: file.name.toLowerCase().endsWith('.json') ? 'trace' : 'video', file, pace },
});
