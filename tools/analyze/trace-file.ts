import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { UsageError } from './arguments.ts';

const finite = v.pipe(v.number(), v.finite());
const side = v.pipe(v.number(), v.integer(), v.minValue(1));

const Trace = v.pipe(
  v.object({
    schema: v.literal(1),
    width: side,
    height: side,
    frames: v.array(
      v.object({
        timestampMs: finite,
        keypoints: v.nullable(
          v.pipe(
            v.array(v.tuple([finite, finite, v.pipe(finite, v.minValue(0), v.maxValue(1))])),
            v.length(KEYPOINT_NAMES.length),
          ),
        ),
      }),
    ),
  }),
  v.check(
    ({ frames }) =>
      frames.every((frame, at) => at === 0 || frame.timestampMs > (frames[at - 1]?.timestampMs ?? 0)),
    'The frames are not in the order of their time',
  ),
);

/** Reads a pose trace as the app exports it; throws a UsageError that names what is wrong and where. */
export const readTraceFile = (path: string): PoseTrace => {
  const name = basename(path);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${name} is no JSON (${String(error)}): export the trace again`);
  }
  const read = v.safeParse(Trace, data);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const where = v.getDotPath(issue) ?? 'the file';
  throw new UsageError(`${name} is no pose trace (${where}: ${issue.message}): export the trace again`);
};
