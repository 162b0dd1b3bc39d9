import * as v from 'valibot';
import { KEYPOINT_NAMES } from './keypoints.ts';
import { UNSEEN, type Keypoint, type PoseTrace } from './pose-frame.ts';

const finite = v.pipe(v.number(), v.finite());
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
const score = v.pipe(finite, v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.maxLength(200));

/** Older traces stored numbers that are not finite, which JSON turns into null; the detector now drops them. */
const lost = v.nullable(v.union([v.number(), v.nan()]));
const keypoint = v.union([
  v.tuple([finite, finite, score]),
  v.pipe(
    v.tuple([lost, lost, lost]),
    v.check((numbers) => numbers.some((value) => !Number.isFinite(value)), 'Not a keypoint'),
    v.transform((): Keypoint => UNSEEN),
  ),
]);

/** One frame as stored in a file: 17 keypoints or null. */
export const frameSchema = v.object({
  timestampMs: finite,
  keypoints: v.nullable(v.pipe(v.array(keypoint), v.length(KEYPOINT_NAMES.length))),
  roll: v.exactOptional(v.pipe(finite, v.minValue(-180), v.maxValue(180))),
  model: v.exactOptional(id),
});

/** The trainee's own posture: for each exercise, measures in their units. */
export const knownSchema = v.record(id, v.record(id, finite));

const traceSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    width: pixels,
    height: pixels,
    frames: v.array(frameSchema),
    known: v.exactOptional(knownSchema),
    model: v.exactOptional(id),
  }),
  v.check(
    ({ frames }) =>
      frames.every(({ timestampMs }, at) => {
        const before = frames[at - 1];
        return before === undefined || timestampMs > before.timestampMs;
      }),
    'The frames are not in the order of their time',
  ),
);

/** Reads a pose trace from the text of a file. Returns the trace, or one sentence that says what is wrong and where. */
export function parseTrace(text: string): { readonly trace: PoseTrace } | { readonly wrong: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { wrong: `it is not JSON (${String(error)})` };
  }
  const read = v.safeParse(traceSchema, data);
  if (read.success) return { trace: read.output };
  const [issue] = read.issues;
  return { wrong: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
}
