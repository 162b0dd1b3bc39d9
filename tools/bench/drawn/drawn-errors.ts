import { exercises } from '../../../src/exercises/index.ts';
import { jointsOf } from '../../../src/mannequin/body/figure.ts';
import { project, type Projected } from '../../../src/mannequin/camera.ts';
import { keypointIndex } from '../../../src/pose/keypoints.ts';
import type { Keypoint } from '../../../src/pose/pose-frame.ts';
import { ALL_WAYS, type DrawnTrace } from './drawn-files.ts';
import { drawnSet } from './drawn-set.ts';
import { errorsOf, type KeypointError } from '../rendered/errors.ts';
import { quantile } from '../rendered/noise-figures.ts';

const JUDGED = ['shoulder', 'hip', 'knee', 'ankle'] as const;
type JudgedJoint = (typeof JUDGED)[number];

/** A keypoint this far (body lengths) from its joint is on another part of the body. */
const ASTRAY_BL = 0.15;
/** Errors are computed for keypoints that the pose room would keep. */
const SEEN_SCORE = 0.25;

/** One picture of a set. */
interface Sample {
  readonly near: readonly (KeypointError & { readonly joint: JudgedJoint })[];
  readonly meanScore: number;
  /** From the right shoulder to the left one along the trunk, in trunk lengths: seen, and true. */
  readonly width: readonly [seen: number, truth: number] | null;
}

interface Flat {
  readonly x: number;
  readonly y: number;
}

/** From the right shoulder to the left one along the trunk, in trunk lengths. */
function widthAlong(at: (name: number) => Flat): number {
  const [left, right] = [at(keypointIndex('left', 'shoulder')), at(keypointIndex('right', 'shoulder'))];
  const [leftHip, rightHip] = [at(keypointIndex('left', 'hip')), at(keypointIndex('right', 'hip'))];
  const [tx, ty] = [left.x + right.x - leftHip.x - rightHip.x, left.y + right.y - leftHip.y - rightHip.y];
  return (2 * ((left.x - right.x) * tx + (left.y - right.y) * ty)) / (tx * tx + ty * ty);
}

function widthOf(keypoints: readonly Keypoint[], joints: readonly Projected[]): Sample['width'] {
  const nowhere = { x: NaN, y: NaN };
  const seen = widthAlong((i) => {
    const [x, y, score] = keypoints[i] ?? [NaN, NaN, 0];
    return score >= SEEN_SCORE ? { x, y } : nowhere;
  });
  const truth = widthAlong((i) => joints[i] ?? nowhere);
  return Number.isFinite(seen) && Number.isFinite(truth) ? [seen, truth] : null;
}

const isJudged = (error: KeypointError): error is KeypointError & { joint: JudgedJoint } =>
  JUDGED.some((joint) => joint === error.joint);

/** The pictures between the start posture and the end of the set. In the first second MoveNet is still finding the trainee. */
function samplesOf(drawn: DrawnTrace): Sample[] {
  const { show, camera, sway } = drawnSet(drawn);
  const { person } = show.performance;
  return drawn.trace.frames.flatMap(({ timestampMs, keypoints }): Sample[] => {
    if (timestampMs < show.setStartMs + 1000 || timestampMs > show.setEndMs) return [];
    const figure = show.performance.at(timestampMs, sway);
    if (!figure) return [];
    if (!keypoints) return [{ near: [], meanScore: 0, width: null }];
    const near = errorsOf(person, figure, camera, keypoints)
      .filter((error) => error.near)
      .filter(isJudged);
    const meanScore = keypoints.reduce((sum, [, , score]) => sum + score, 0) / keypoints.length;
    return [{ near, meanScore, width: widthOf(keypoints, project(jointsOf(person, figure), camera)) }];
  });
}

const sizeOf = ({ alongBl, acrossBl }: KeypointError): number => Math.hypot(alongBl, acrossBl);
const fixed = (value: number, digits = 3): string => (Number.isFinite(value) ? value.toFixed(digits) : '-');
const percent = (share: number): string => (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '-');

/** How much wider along the trunk the shoulders appear than they are: the slope of a line through zero. */
function widthSlope(samples: readonly Sample[]): number {
  const widths = samples.flatMap(({ width }) => (width ? [width] : []));
  const products = widths.reduce((sum, [seen, truth]) => sum + seen * truth, 0);
  return products / widths.reduce((sum, [, truth]) => sum + truth * truth, 0);
}

function errorRow(name: string, samples: readonly Sample[]): string {
  const all = samples.flatMap(({ near }) => near);
  const sizes = all.filter(({ score }) => score >= SEEN_SCORE).map(sizeOf);
  const scores = all.map(({ score }) => score);
  const astray = sizes.filter((size) => size > ASTRAY_BL).length / sizes.length;
  const means = samples.map(({ meanScore }) => meanScore);
  const cells = [
    String(samples.length),
    fixed(quantile(sizes, 0.5)),
    percent(astray),
    fixed(means.reduce((a, b) => a + b, 0) / means.length, 2),
    ...[0.02, 0.05, 0.1, 0.25, 0.5].map((share) => fixed(quantile(scores, share), 2)),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

function offsetRow(name: string, samples: readonly Sample[]): string {
  const cells = JUDGED.map((joint) => {
    const own = samples
      .flatMap(({ near }) => near)
      .filter((e) => e.joint === joint && e.score >= SEEN_SCORE && sizeOf(e) <= ASTRAY_BL);
    const along = own.map(({ alongBl }) => alongBl);
    const across = own.map(({ acrossBl }) => acrossBl);
    return `${fixed(quantile(along, 0.5))} / ${fixed(quantile(across, 0.5))}`;
  });
  return `| ${name} | ${cells.join(' | ')} | ${fixed(widthSlope(samples), 2)} |`;
}

/** The errors of the near side's keypoints, by exercise and way, and where they are relative to the joints. */
export function drawnErrorTables(drawn: readonly DrawnTrace[]): string {
  const groups = exercises
    .flatMap(({ id }) =>
      ALL_WAYS.map(({ model, picture }) => ({
        name: `${id} | ${model.replace('movenet-', '')} | ${picture}`,
        samples: drawn
          .filter((one) => one.exerciseId === id && one.model === model && one.picture === picture)
          .flatMap(samplesOf),
      })),
    )
    .filter(({ samples }) => samples.length > 0);
  return `Near shoulder, hip, knee and ankle, seen with a score of ${SEEN_SCORE} or more; scores of all of them.

| exercise | model | picture | pictures | median error, BL | over ${ASTRAY_BL} BL | mean score | score p2 | p5 | p10 | p25 | p50 |
|${' --- |'.repeat(12)}
${groups.map(({ name, samples }) => errorRow(name, samples)).join('\n')}

Median offset from the joint, along the trunk to the head / across it to the chest, BL; shoulder width seen along the trunk, times the true one.

| exercise | model | picture | ${JUDGED.join(' | ')} | width |
|${' --- |'.repeat(8)}
${groups.map(({ name, samples }) => offsetRow(name, samples)).join('\n')}
`;
}
