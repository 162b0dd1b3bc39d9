import type { Projected } from '../../src/mannequin/camera.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { normal } from './random.ts';

/**
 * The errors of MoveNet Lightning on drawn people, rounded by hand from the figures of all exercises except the ball back extension, from
 * `npm run bench:errors` (four bodies, good views, 10 pictures a second). Positions in body lengths, correlated over `correlationMs` (60
 * standing still, 200 moving); rates in beginnings per second. On real footage the spread of positions was .004 to .012, and no near
 * joint of the judged line was ever lost.
 */
const NOISE = {
  trunk: {
    near: { sd: 0.0065, score: 0.7, dropoutsPerS: 0.03, jumpsPerS: 0.02 },
    far: { sd: 0.0085, score: 0.67, dropoutsPerS: 0.07, jumpsPerS: 0.04 },
  },
  arms: {
    near: { sd: 0.011, score: 0.62, dropoutsPerS: 0.2, jumpsPerS: 0.08 },
    far: { sd: 0.018, score: 0.42, dropoutsPerS: 0.5, jumpsPerS: 0.12 },
  },
  scoreSpread: 0.08,
  correlationMs: 120,
  dropoutMs: [60, 400],
  swapsPerS: 0.04,
  jumpBl: 0.3,
  jumpMs: [60, 200],
  /** Scores if there is nothing to see: a joint outside the picture, an empty room. */
  unseenScore: 0.1,
} as const;

/** Elbows and wrists, by their places in COCO's order. */
const isArm = (i: number): boolean => i >= 7 && i <= 10;

/** Of a pair of joints, the one this much deeper (m) is the far one. Basis: half a thigh's thickness. */
const DEEPER_M = 0.08;

interface JointNoise {
  dx: number;
  dy: number;
  hiddenUntil: number;
  jumpUntil: number;
  jumpX: number;
  jumpY: number;
}

const quiet = (): JointNoise => ({ dx: 0, dy: 0, hiddenUntil: -1, jumpUntil: -1, jumpX: 0, jumpY: 0 });

/** A time between two, long ones rarer than short ones. */
const between = ([least, most]: readonly [number, number], share: number): number =>
  least * (most / least) ** share;

export interface Picture {
  readonly width: number;
  readonly height: number;
}

const isFar = (points: readonly Projected[], i: number): boolean => {
  const other = points[i % 2 === 1 ? i + 1 : i - 1];
  return i > 0 && other !== undefined && (points[i]?.depth ?? 0) - other.depth > DEEPER_M;
};

/** Turns true positions in the picture into the detector's output. Call it frame by frame. Null if nobody is there. */
export function noisy(
  random: () => number,
  { width, height }: Picture,
): (points: readonly Projected[] | null, bodyLength: number, timestampMs: number) => Keypoint[] {
  const joints: readonly JointNoise[] = KEYPOINT_NAMES.map(quiet);
  const quality = 0.7 + 0.6 * random();
  let lastMs: number | null = null;
  const nothing = (): Keypoint[] =>
    KEYPOINT_NAMES.map(() => [width * random(), height * random(), NOISE.unseenScore * (0.5 + random())]);
  return (points, bodyLength, timestampMs) => {
    const dtS = lastMs === null ? 0 : (timestampMs - lastMs) / 1000;
    const keep = lastMs === null ? 0 : Math.exp((-dtS * 1000) / NOISE.correlationMs);
    const fresh = Math.sqrt(1 - keep * keep);
    lastMs = timestampMs;
    if (!points) return nothing();
    const found = points.map(({ x, y }, i): Keypoint => {
      const joint = joints[i] ?? quiet();
      const noise = NOISE[isArm(i) ? 'arms' : 'trunk'][isFar(points, i) ? 'far' : 'near'];
      const sd = noise.sd * quality * bodyLength;
      joint.dx = keep * joint.dx + fresh * sd * normal(random);
      joint.dy = keep * joint.dy + fresh * sd * normal(random);
      if (random() < noise.dropoutsPerS * dtS)
        joint.hiddenUntil = timestampMs + between(NOISE.dropoutMs, random());
      if (random() < noise.jumpsPerS * dtS) {
        const turn = 2 * Math.PI * random();
        joint.jumpUntil = timestampMs + between(NOISE.jumpMs, random());
        joint.jumpX = NOISE.jumpBl * bodyLength * Math.cos(turn);
        joint.jumpY = NOISE.jumpBl * bodyLength * Math.sin(turn);
      }
      const jump = timestampMs < joint.jumpUntil ? 1 : 0;
      const outside = x < 0 || y < 0 || x > width || y > height;
      const hidden = outside || timestampMs < joint.hiddenUntil;
      const score = hidden ? NOISE.unseenScore : noise.score + NOISE.scoreSpread * normal(random);
      return [
        Math.min(width, Math.max(0, x + joint.dx + jump * joint.jumpX)),
        Math.min(height, Math.max(0, y + joint.dy + jump * joint.jumpY)),
        Math.max(0.05, Math.min(0.95, score)),
      ];
    });
    if (random() >= NOISE.swapsPerS * dtS) return found;
    return found.map((keypoint, i) =>
      i === 0 ? keypoint : (found[i % 2 === 1 ? i + 1 : i - 1] ?? keypoint),
    );
  };
}
