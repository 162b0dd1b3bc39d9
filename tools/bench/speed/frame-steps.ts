import { quantile } from '../rendered/noise-figures.ts';
import type { Watched, WatchedFrame } from './watch-page.ts';

/** One step on the way of a frame (ms). */
export interface Step {
  readonly name: string;
  readonly mean: number;
  readonly p95: number;
}

const inWorker = ({ parts }: WatchedFrame): number => parts.squareMs + parts.cutMs + parts.modelMs;

/** In order; together they are the way from the camera to the judgement. */
const STEPS: Readonly<Record<string, (frame: WatchedFrame) => number>> = {
  'from the camera to the page': ({ capturedMs, toldMs }) => toldMs - capturedMs,
  'waiting for the worker, handing over': ({ toldMs, askedMs }) => askedMs - toldMs,
  'to the worker and back': ({ askedMs, answeredMs, detectMs }) => answeredMs - askedMs - detectMs,
  "worker: into the model's square": ({ parts }) => parts.squareMs,
  "worker: the model's cut": ({ parts }) => parts.cutMs,
  'worker: the model': ({ parts }) => parts.modelMs,
  'worker: keypoints of the answer': (frame) => frame.detectMs - inWorker(frame),
  judging: ({ judgeMs }) => judgeMs,
  'drawing the skeleton': ({ drawMs }) => drawMs,
  'log, screens and coach': ({ answeredMs, eventMs, judgeMs, drawMs }) =>
    eventMs - answeredMs - judgeMs - drawMs,
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const stepOf = (name: string, ms: readonly number[]): Step => ({
  name,
  mean: rounded(ms.reduce((sum, one) => sum + one, 0) / ms.length),
  p95: rounded(quantile(ms, 0.95)),
});

/** Where the time of a frame goes. The last step but one is the total, and the last one what the screen adds. */
export const stepsOf = ({ frames, shownAfterMs }: Watched): readonly Step[] => [
  ...Object.entries(STEPS).map(([name, of]) => stepOf(name, frames.map(of))),
  stepOf(
    'all, from the camera to the judgement',
    frames.map(({ capturedMs, eventMs }) => eventMs - capturedMs),
  ),
  stepOf('then, until an animation frame shows the skeleton', shownAfterMs),
];

/** How the skeleton reached the screen. */
export interface OverlayFigures {
  /** Animation frames that the screen could have shown, and those that the page was too late for. */
  readonly animationFrames: number;
  readonly dropped: number;
  /** Skeletons that an animation frame showed, and those that were replaced before that. */
  readonly shown: number;
  readonly unshown: number;
}

/** The screen's own interval is the median gap between two animation frames. */
export function overlayOf({ gapsMs, shownAfterMs, unshown }: Watched): OverlayFigures {
  const intervalMs = quantile(gapsMs, 0.5);
  const intervals = gapsMs.map((gapMs) => Math.max(1, Math.round(gapMs / intervalMs)));
  const animationFrames = intervals.reduce((sum, count) => sum + count, 0);
  return { animationFrames, dropped: animationFrames - gapsMs.length, shown: shownAfterMs.length, unshown };
}
