import { SourceError } from '../camera/frame-source.ts';
import { DetectorError } from '../detector/detector.ts';
import type { Problem } from './session-store.ts';

/** The problem that an error means: its kind, for a sentence of the catalogue. An unexpected error is also written to the console. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof SourceError) return { kind: error.kind, atS: error.atS };
  if (error instanceof DetectorError) return { kind: error.kind, atS: null };
  console.error(error);
  return { kind: 'unknown', atS: null };
};
