import { modelAt } from '../pose/pose-frame.ts';
import { parseTrace } from '../pose/trace-schema.ts';
import { SourceError, type OpenVideoFile } from './frame-source.ts';
import { latestWins } from './latest-wins.ts';
import { until } from './until.ts';

/**
 * Opens a pose trace exported by the app like a video: every frame at its own time, over an empty picture. The pictures carry their
 * keypoints, so no model is needed. Rejects with a SourceError `not-a-trace`.
 */
export const openTraceFile: OpenVideoFile = async (
  file,
  pace,
  range = { fromS: -Infinity, toS: Infinity },
) => {
  const read = parseTrace(await file.text());
  if ('wrong' in read) throw new SourceError('not-a-trace', `${file.name}: ${read.wrong}`);
  const { width, height, frames } = read.trace;
  const display = document.createElement('canvas');
  Object.assign(display, { width, height });
  const wanted = frames.filter(({ timestampMs: t }) => t >= range.fromS * 1000 && t < range.toS * 1000);
  return {
    kind: 'video',
    label: file.name,
    width,
    height,
    // A trace without frames has no duration, and ends at once.
    durationS: (frames.at(-1)?.timestampMs ?? 0) / 1000,
    display,
    async run(onPicture, signal) {
      const { offer, settled } = latestWins(onPicture);
      // Without frames nothing waits for this.
      const startMs = performance.now() - (wanted[0]?.timestampMs ?? 0);
      for (const frame of wanted) {
        if (signal.aborted) return;
        const { timestampMs } = frame;
        const model = modelAt(read.trace, timestampMs);
        // In live playback, the one frame that names its model may be skipped.
        const pose = { ...frame, ...(model !== null && { model }) };
        const picture = { image: display, width, height, timestampMs, pose };
        if (pace === 'fast') await onPicture(picture);
        else {
          await until(startMs + timestampMs, signal);
          if (!signal.aborted) offer(picture);
        }
      }
      await settled();
    },
    close: () => undefined,
  };
};
