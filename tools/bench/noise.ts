import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';

/** Uniform numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export function randomFrom(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

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
} as const;

interface JointNoise {
  dx: number;
  dy: number;
  hiddenUntil: number;
}

/** Makes of true positions in the picture what the detector would say; call it frame after frame. */
export function noisy(
  random: () => number,
  nearLeft: boolean,
): (points: readonly { x: number; y: number }[], bodyLength: number, timestampMs: number) => Keypoint[] {
  const joints: JointNoise[] = KEYPOINT_NAMES.map(() => ({ dx: 0, dy: 0, hiddenUntil: -1 }));
  const quality = 0.7 + 0.6 * random();
  let lastMs: number | null = null;
  return (points, bodyLength, timestampMs) => {
    const dtS = lastMs === null ? 0 : (timestampMs - lastMs) / 1000;
    const keep = lastMs === null ? 0 : Math.exp((-dtS * 1000) / NOISE.correlationMs);
    lastMs = timestampMs;
    const found = points.map(({ x, y }, i): Keypoint => {
      const joint = joints[i] ?? { dx: 0, dy: 0, hiddenUntil: -1 };
      const side = i === 0 || (i % 2 === 1) === nearLeft ? 'near' : 'far';
      const sd = NOISE.sd[side] * quality * bodyLength;
      joint.dx = keep * joint.dx + Math.sqrt(1 - keep * keep) * sd * normal(random);
      joint.dy = keep * joint.dy + Math.sqrt(1 - keep * keep) * sd * normal(random);
      if (random() < NOISE.dropoutsPerS[side] * dtS) {
        const [least, most] = NOISE.dropoutMs;
        joint.hiddenUntil = timestampMs + least * (most / least) ** random();
      }
      const jump = random() < NOISE.jumpsPerS * dtS ? NOISE.jumpBl * bodyLength : 0;
      const turn = 2 * Math.PI * random();
      const score =
        timestampMs < joint.hiddenUntil ? 0.12 : NOISE.score[side] + NOISE.score.spread * normal(random);
      return [
        x + joint.dx + jump * Math.cos(turn),
        y + joint.dy + jump * Math.sin(turn),
        Math.max(0.05, Math.min(0.95, score)),
      ];
    });
    if (random() >= NOISE.swapsPerS * dtS) return found;
    return found.map((keypoint, i) =>
      i === 0 ? keypoint : (found[i % 2 === 1 ? i + 1 : i - 1] ?? keypoint),
    );
  };
}
