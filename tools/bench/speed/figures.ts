import { quantile } from '../rendered/noise-figures.ts';
import type { FrameTime } from './stock-page.ts';
import type { Watched } from './watch-page.ts';

/** The figures of one way to watch the camera, in milliseconds unless the name says otherwise. */
export interface SpeedFigures {
  readonly framesPerS: number;
  /** From the camera's delivery of the frame to its judgement. */
  readonly frameToEventP50: number;
  readonly frameToEventP95: number;
  /** In the worker, or in the model's package if there is no worker. */
  readonly detectP50: number;
  readonly mainThreadPerFrame: number;
  readonly gapP50: number;
  readonly gapP95: number;
  readonly gapWorst: number;
  readonly longTasksPerMin: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const figures = (
  toEvent: readonly number[],
  detect: readonly number[],
  { gapsMs, longTasksMs, mainMs, spanMs }: Omit<Watched, 'frames'>,
): SpeedFigures => ({
  framesPerS: rounded((toEvent.length * 1000) / spanMs),
  frameToEventP50: rounded(quantile(toEvent, 0.5)),
  frameToEventP95: rounded(quantile(toEvent, 0.95)),
  detectP50: rounded(quantile(detect, 0.5)),
  mainThreadPerFrame: rounded(mainMs / toEvent.length),
  gapP50: rounded(quantile(gapsMs, 0.5)),
  gapP95: rounded(quantile(gapsMs, 0.95)),
  gapWorst: rounded(quantile(gapsMs, 1)),
  longTasksPerMin: rounded((longTasksMs.length * 60_000) / spanMs),
});

export const figuresOfApp = ({ frames, ...rest }: Watched): SpeedFigures =>
  figures(
    frames.map(({ capturedMs, eventMs }) => eventMs - capturedMs),
    frames.map(({ detectMs }) => detectMs),
    rest,
  );

export const figuresOfStock = (times: readonly FrameTime[], rest: Watched): SpeedFigures =>
  figures(
    times.map(({ capturedMs, answeredMs }) => answeredMs - capturedMs),
    times.map(({ askedMs, answeredMs }) => answeredMs - askedMs),
    rest,
  );
