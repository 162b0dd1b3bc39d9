import type { Start } from './starts.ts';
import type { AnalyzeTime } from './analyze-time.ts';
import type { Endurance, Minute } from './endurance.ts';
import type { SpeedFigures } from './figures.ts';
import type { OverlayFigures, Step } from './frame-steps.ts';

/** Everything that `npm run bench:speed` measures, in milliseconds unless the name says otherwise. */
export interface SpeedReport {
  readonly schema: number;
  readonly backend: string;
  readonly threads: number;
  readonly cores: number;
  readonly cpu: string;
  /** The model's package on a picture in memory, while nothing else happens; the better of two runs. */
  readonly modelMs: number;
  readonly ways: Readonly<Record<'the stock loop' | 'Longline', SpeedFigures>>;
  readonly cold: Start;
  readonly warm: Start;
  /** Microseconds per judged frame. */
  readonly engine: Readonly<Record<string, number>>;
  /** Where the time of a frame of Longline goes. */
  readonly steps: readonly Step[];
  readonly overlay: OverlayFigures;
  readonly analyze: AnalyzeTime;
  readonly endurance: Endurance;
}

const fixed = (value: number, digits = 1): string => value.toFixed(digits);

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const HEAD = [
  ...['', 'frames/s', 'frame to event p50, ms', 'p95', 'model or worker p50', 'main thread a frame'],
  ...['gap between animation frames p50', 'p95', 'worst', 'long tasks a minute'],
];

/** A camera at 30 frames a second gives no more. */
const MOST_FPS = 30;

const ratios = ({ modelMs, ways, engine, endurance, analyze }: SpeedReport): string => {
  const [stock, ours] = [ways['the stock loop'], ways.Longline];
  const one = engine['one exercise'] ?? NaN;
  const mostFps = Math.min(MOST_FPS, 1000 / modelMs);
  const ratio = (name: string, value: number, goal: string) => [name, fixed(value, 2), goal];
  return table(
    ['ratio', 'Longline', 'goal'],
    [
      ratio(
        'frames judged a second / what the model alone could do of 30',
        ours.framesPerS / mostFps,
        '>= .85',
      ),
      ratio('frame to event / the model alone', ours.frameToEventP50 / modelMs, '<= 1.3'),
      ratio('worker time / the model alone', ours.detectP50 / modelMs, '<= 1.15'),
      ratio('frames judged a second / the stock loop', ours.framesPerS / stock.framesPerS, '-'),
      ratio('main thread a frame / the stock loop', ours.mainThreadPerFrame / stock.mainThreadPerFrame, '-'),
      ratio(
        `minute ${endurance.minutes} / minute 1, worker time`,
        endurance.last.detectMs / endurance.first.detectMs,
        '<= 1.1',
      ),
      ratio('`npm run analyze` / length of the clip', analyze.tookS / analyze.clipS, '-'),
      ratio('a workout / one exercise, judging', (engine['a workout'] ?? NaN) / one, '<= 1.1'),
      ratio('"Just start" / one exercise, judging', (engine['"Just start"'] ?? NaN) / one, '<= 2.5'),
    ],
  );
};

const waysTable = ({ modelMs, ways }: SpeedReport): string =>
  table(HEAD, [
    ['the model alone', fixed(1000 / modelMs), '', '', fixed(modelMs), '', '', '', '', ''],
    ...Object.entries(ways).map(([name, f]) => [
      ...[name, f.framesPerS, f.frameToEventP50, f.frameToEventP95, f.detectP50, f.mainThreadPerFrame],
      ...[f.gapP50, f.gapP95, f.gapWorst, f.longTasksPerMin],
    ]),
  ]);

const startRow = (name: string, { paintMs, skeletonMs, bytes }: Start) => [
  name,
  paintMs,
  skeletonMs,
  fixed(bytes / 1e6),
];

const stepsTable = ({ steps }: SpeedReport): string =>
  table(
    ['where the time of a frame goes', 'mean, ms', 'p95'],
    steps.map(({ name, mean, p95 }) => [name, fixed(mean, 2), fixed(p95, 2)]),
  );

const minuteRow = (minute: number, { detectMs, tensors, heapMb, memoryMb }: Minute) => [
  minute,
  ...[fixed(detectMs), tensors, fixed(heapMb), memoryMb === null ? 'not known' : fixed(memoryMb)],
];

const enduranceTable = ({ endurance: { minutes, first, last } }: SpeedReport): string =>
  table(
    [
      'minute',
      'worker p50, ms',
      'tensors',
      "heap of the page's scripts, MB",
      "memory of the page's process, MB",
    ],
    [minuteRow(1, first), minuteRow(minutes, last)],
  );

const overlayLine = ({ animationFrames, dropped, shown, unshown }: OverlayFigures): string => `\
The skeleton is drawn as soon as its frame is judged, and the next animation frame shows it. Of ${animationFrames} animation frames
the page was too late for ${dropped}. ${shown} skeletons were shown; ${unshown} were drawn over before an animation frame came.`;

/** The report as a page of the documentation: ratios first. */
export function performancePage(report: SpeedReport): string {
  const { cores, cpu, backend, threads, cold, warm, engine, endurance, analyze } = report;
  const starts = table(
    ['start', 'first contents, ms', 'first skeleton, ms', 'MB until then, not compressed'],
    [startRow('first visit', cold), startRow('next visit', warm)],
  );
  const judging = Object.entries(engine).map(([what, us]) => `${fixed(us)} microseconds a frame for ${what}`);
  return `# Speed

Written by \`npm run bench:speed\` on ${cores} cores (${cpu}), ${backend} with ${threads} threads, MoveNet Lightning, a fake camera of 1280 x 720
at 30 frames a second, one browser program, one after the other. The stock loop is the pose-detection package as its documentation
uses it: on the main thread, on whole frames. The model alone looks at one picture that lies ready.

${ratios(report)}

${waysTable(report)}

${overlayLine(report.overlay)}

${stepsTable(report)}

${starts}

Judging takes ${judging.join(', ')}.

\`npm run analyze\` takes ${fixed(analyze.tookS)} s for a clip of ${fixed(analyze.clipS)} s (${analyze.frames} pictures of 1280 x 720); the browser, the page and the model start in
${fixed(analyze.startS)} s of them. The worker's median is ${fixed(analyze.detectMs)} ms on ${analyze.backend}.

The detector alone over the frames of ${endurance.minutes} minutes at ${endurance.framesPerMinute / 60} a second, ${endurance.minutes * endurance.framesPerMinute} in all, shown as fast as they go:

${enduranceTable(report)}
`;
}
