import { keypointIndex, type Side } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { mirror } from '../../tools/bench/retrace.ts';
import { performed } from './performed.ts';

/** Between two holds the picture is empty for this long. */
const AWAY_MS = 6000;

/** A side plank held well on each of these sides in turn; `pauseMs`: for about that long, twice. */
export function sidePlanks(sides: readonly Side[], pauseMs: number, fps = 15): PoseTrace {
  const [first, ...rest] = sides.map((side) => {
    const trace = performed('side-plank', [], 1, { pauseMs }, fps);
    const onLeft = firstSide(trace) === 'left';
    return (side === 'left') === onLeft ? trace : mirror(trace);
  });
  if (!first) throw new Error('no side');
  return rest.reduce<PoseTrace>((whole, next) => {
    const endMs = whole.frames.at(-1)?.timestampMs ?? 0;
    const step = 1000 / fps;
    const away = Array.from({ length: Math.floor(AWAY_MS / step) }, (_, i) => ({
      timestampMs: endMs + (i + 1) * step,
      keypoints: null,
    }));
    const from = (away.at(-1)?.timestampMs ?? endMs) + step;
    const moved = next.frames.map(({ timestampMs, keypoints }) => ({
      timestampMs: from + timestampMs,
      keypoints,
    }));
    return { ...whole, frames: [...whole.frames, ...away, ...moved] };
  }, first);
}

/** The side whose shoulder lies lower in the middle of the trace. */
function firstSide({ frames }: PoseTrace): Side {
  const keypoints = frames[Math.floor(frames.length / 2)]?.keypoints;
  return (keypoints?.[keypointIndex('left', 'shoulder')]?.[1] ?? 0) >
    (keypoints?.[keypointIndex('right', 'shoulder')]?.[1] ?? 0)
    ? 'left'
    : 'right';
}
