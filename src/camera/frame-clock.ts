/**
 * A capture time this far (ms) from the time at which its frame was shown comes from a clock that has jumped. Basis: judgement; a camera
 * delivers a frame within about 200 ms of capturing it.
 */
const STRAY_MS = 500;

const round = (ms: number): number => Math.round(ms * 10) / 10;

/**
 * Makes a clock for the frames of a camera. It returns the time of a frame in milliseconds, strictly rising and rounded to 0.1 ms, or
 * null for a frame that is not later than the last one.
 *
 * `capturedMs` is when the camera captured the frame, or undefined if the browser does not know. It is exact, but some drivers freeze it,
 * set it back or let it jump. `shownMs` is when the browser shows the frame, and can be trusted. A capture time is used while it keeps
 * pace with the times at which frames are shown; if it strays, it is moved back to them.
 */
export function frameClock(): (capturedMs: number | undefined, shownMs: number) => number | null {
  let offsetMs: number | null = null;
  let last = -Infinity;
  return (capturedMs, shownMs) => {
    let time = shownMs;
    if (capturedMs !== undefined && Number.isFinite(capturedMs)) {
      if (offsetMs === null || Math.abs(capturedMs + offsetMs - shownMs) > STRAY_MS)
        offsetMs = shownMs - capturedMs;
      time = capturedMs + offsetMs;
      if (round(time) <= last) {
        offsetMs = shownMs - capturedMs;
        time = shownMs;
      }
    }
    if (round(time) <= last) return null;
    last = round(time);
    return last;
  };
}
