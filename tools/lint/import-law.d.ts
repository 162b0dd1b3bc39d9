import type { Linter } from 'eslint';

/** Rooms that a room may import; `types`: rooms of which it may import only types. */
export interface Law {
  readonly may: readonly string[];
  readonly types?: readonly string[];
}

export const LAW: Readonly<Record<string, Law>>;
export const ROOMS: readonly string[];
export const importLaw: Linter.Config[];
