import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';

const MIRRORED = KEYPOINT_NAMES.map((name) =>
  KEYPOINT_NAMES.indexOf(
    name.startsWith('left')
      ? (name.replace('left', 'right') as (typeof KEYPOINT_NAMES)[number])
      : (name.replace('right', 'left') as (typeof KEYPOINT_NAMES)[number]),
  ),
);

/** The same movement mirrored: x reversed, left and right names swapped. */
export const mirror = (trace: PoseTrace): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints &&
      MIRRORED.map((i): Keypoint => {
        const [x, y, score] = keypoints[i] ?? [0, 0, 0];
        return [trace.width - x, y, score];
      }),
  })),
});

/** The same movement at another frame rate. Keypoints between two frames are interpolated on a straight line. */
export function atFps(trace: PoseTrace, fps: number): PoseTrace {
  const { frames } = trace;
  const [first, last] = [frames[0]?.timestampMs ?? 0, frames.at(-1)?.timestampMs ?? 0];
  const resampled: PoseFrame[] = [];
  let i = 0;
  for (let t = first; t <= last; t += 1000 / fps) {
    while ((frames[i + 1]?.timestampMs ?? Infinity) <= t) i++;
    const [a, b] = [frames[i], frames[i + 1] ?? frames[i]];
    if (!a || !b) break;
    const span = b.timestampMs - a.timestampMs;
    const share = span > 0 ? (t - a.timestampMs) / span : 0;
    const keypoints =
      a.keypoints && b.keypoints
        ? a.keypoints.map(([x, y, score], k): Keypoint => {
            const [x2, y2, score2] = b.keypoints?.[k] ?? [x, y, score];
            return [x + (x2 - x) * share, y + (y2 - y) * share, score + (score2 - score) * share];
          })
        : (share < 0.5 ? a : b).keypoints;
    resampled.push({ timestampMs: t, keypoints });
  }
  return { ...trace, frames: resampled };
}

/** The same movement forwards and backwards in turn, for that long, with frames at equal intervals (ms). */
export function toAndFro(trace: PoseTrace, forMs: number): PoseTrace {
  const { frames } = trace;
  const last = frames.length - 1;
  const stepMs = ((frames[last]?.timestampMs ?? 0) - (frames[0]?.timestampMs ?? 0)) / Math.max(1, last);
  if (stepMs <= 0) return trace;
  const turned = Array.from({ length: Math.floor(forMs / stepMs) + 1 }, (_, i): PoseFrame[] => {
    const at = i % (2 * last);
    const frame = frames[at <= last ? at : 2 * last - at];
    return frame ? [{ ...frame, timestampMs: Math.round(i * stepMs) }] : [];
  });
  return { ...trace, frames: turned.flat() };
}
