import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Folder of labelled footage, outside the project. Tests that need it are skipped if it is missing. */
export const MEDIA = process.env['LONGLINE_MEDIA'] ?? join(root, '../shared/media');
export const hasMedia = existsSync(join(MEDIA, 'labels.json'));
if (!hasMedia) console.log(`skipped: no labelled footage in ${MEDIA}`);

const range = v.tuple([v.number(), v.number()]);
const truth = v.object({
  kind: v.picklist(['reps', 'hold', 'holds', 'fault', 'none', 'refused']),
  reps: v.optional(v.number()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  topsS: v.optional(v.array(range)),
  pauseS: v.optional(range),
  goodS: v.optional(range),
  holds: v.optional(v.number()),
  goodSEach: v.optional(v.array(range)),
  counted: v.optional(v.number()),
  creditNotBeforeS: v.optional(v.number()),
  noFaults: v.optional(v.array(v.string())),
  fault: v.optional(v.string()),
  faultS: v.optional(range),
  orRefused: v.optional(v.boolean()),
});
const labels = v.array(
  v.object({ id: v.string(), trace: v.string(), exercise: v.string(), truth, clip: v.optional(v.string()) }),
);

export type Label = v.InferOutput<typeof labels>[number];

/** Footage of people who do none of the exercises, in a subfolder. */
export const NEGATIVES = join(MEDIA, 'negatives');
export const hasNegatives = existsSync(join(NEGATIVES, 'labels.json'));
if (hasMedia && !hasNegatives) console.log(`skipped: no footage of other movements in ${NEGATIVES}`);

const labelsIn = (folder: string): Label[] =>
  v.parse(labels, JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));

export const readLabels = (): Label[] => (hasMedia ? labelsIn(MEDIA) : []);
export const readNegatives = (): Label[] => (hasNegatives ? labelsIn(NEGATIVES) : []);

const keypoint = v.tuple([v.number(), v.number(), v.number()]);
const poseTrace = v.object({
  schema: v.literal(1),
  width: v.number(),
  height: v.number(),
  frames: v.array(v.object({ timestampMs: v.number(), keypoints: v.nullable(v.array(keypoint)) })),
});

export const parseTrace = (text: string): PoseTrace => v.parse(poseTrace, JSON.parse(text));

export const readTrace = (label: Label, folder = MEDIA): PoseTrace =>
  parseTrace(readFileSync(join(folder, label.trace), 'utf8'));
