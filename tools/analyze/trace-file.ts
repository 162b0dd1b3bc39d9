import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { UsageError } from './arguments.ts';

/** Reads a pose trace as exported by the app. Throws a UsageError that names what is wrong and where. */
export const readTraceFile = (path: string): PoseTrace => {
  const read = parseTrace(readFileSync(path, 'utf8'));
  if ('trace' in read) return read.trace;
  throw new UsageError(`${basename(path)} is not a pose trace (${read.wrong}): export the trace again`);
};
