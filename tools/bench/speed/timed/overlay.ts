import { drawOverlay as draw } from '../../../../src/ui/figures/live-overlay.ts';

export * from '../../../../src/ui/figures/live-overlay.ts';

/** The app's own module, which also records its time and that the screen has something new to show. */
export const drawOverlay: typeof draw = (...what) => {
  const beganMs = performance.now();
  draw(...what);
  const endedMs = performance.now();
  window.speedLog.now.drawMs += endedMs - beganMs;
  window.speedLog.drawnMs.push(endedMs);
};
