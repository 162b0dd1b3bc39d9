import type { Projected } from '../../src/mannequin/camera.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { normal } from './random.ts';

/**
 * How MoveNet errs. Position error in body lengths, correlated over `correlationMs`; the far side errs and hides more;
 * rates in events a second. Source: measured on real footage with MoveNet Lightning (sd .004 to .012 body lengths, left/right
 * swaps, dropouts of .1 to 2 s, wrong-joint jumps); the rates are judgements until the rendered level has
 * measured them; on the real clips no near joint of the judged line was ever lost.
 */
const NOISE = {
  sd: { near: 0.006, far: 0.012 },
  correlationMs: 300,
  score: { near: 0.72, far: 0.5, spread: 0.07 },
  dropoutsPerS: { near: 0.001, far: 0.03 },
  dropoutMs: [100, 2000],
  swapsPerS: 0.07,
  jumpsPerS: 0.03,
  jumpBl: 0.3,
  /** Where there is nothing to see: a joint outside the picture, an empty room. */
  unseenScore: 0.1,
} as const;

/** Of two joints of a pair the one this much deeper, metres, is the far one. Basis: half a thigh's thickness. */
const DEEPER_M = 0.08;

interface JointNoise {
  dx: number;
  dy: number;
  hiddenUntil: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
}

const isFar = (points: readonly Projected[], i: number): boolean => {
  const other = points[i % 2 === 1 ? i + 1 : i - 1];
  return i > 0 && other !== undefined && (points[i]?.depth ?? 0) - other.depth > DEEPER_M;
};

/** Makes of true positions in the picture what the detector would say; call it frame after frame. Null: nobody is there. */
export function noisy(
  random: () => number,
  { width, height }: Picture,
): (points: readonly Projected[] | null, bodyLength: number, timestampMs: number) => Keypoint[] {
  const joints: JointNoise[] = KEYPOINT_NAMES.map(() => ({ dx: 0, dy: 0, hiddenUntil: -1 }));
  const quality = 0.7 + 0.6 * random();
  let lastMs: number | null = null;
  const nothing = (): Keypoint[] =>
    KEYPOINT_NAMES.map(() => [width * random(), height * random(), NOISE.unseenScore * (0.5 + random())]);
  return (points, bodyLength, timestampMs) => {
    const dtS = lastMs === null ? 0 : (timestampMs - lastMs) / 1000;
    const keep = lastMs === null ? 0 : Math.exp((-dtS * 1000) / NOISE.correlationMs);
    lastMs = timestampMs;
    if (!points) return nothing();
    const found = points.map(({ x, y }, i): Keypoint => {
      const joint = joints[i] ?? { dx: 0, dy: 0, hiddenUntil: -1 };
      const side = isFar(points, i) ? 'far' : 'near';
      const sd = NOISE.sd[side] * quality * bodyLength;
      joint.dx = keep * joint.dx + Math.sqrt(1 - keep * keep) * sd * normal(random);
      joint.dy = keep * joint.dy + Math.sqrt(1 - keep * keep) * sd * normal(random);
      if (random() < NOISE.dropoutsPerS[side] * dtS) {
        const [least, most] = NOISE.dropoutMs;
        joint.hiddenUntil = timestampMs + least * (most / least) ** random();
      }
      const jump = random() < NOISE.jumpsPerS * dtS ? NOISE.jumpBl * bodyLength : 0;
      const turn = 2 * Math.PI * random();
      const outside = x < 0 || y < 0 || x > width || y > height;
      const hidden = outside || timestampMs < joint.hiddenUntil;
      const score = hidden ? NOISE.unseenScore : NOISE.score[side] + NOISE.score.spread * normal(random);
      return [
        Math.min(width, Math.max(0, x + joint.dx + jump * Math.cos(turn))),
        Math.min(height, Math.max(0, y + joint.dy + jump * Math.sin(turn))),
        Math.max(0.05, Math.min(0.95, score)),
      ];
    });
    if (random() >= NOISE.swapsPerS * dtS) return found;
    return found.map((keypoint, i) =>
      i === 0 ? keypoint : (found[i % 2 === 1 ? i + 1 : i - 1] ?? keypoint),
    );
  };
}
