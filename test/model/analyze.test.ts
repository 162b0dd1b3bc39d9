import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../tools/analyze/main.ts';
import { readTraceFile } from '../../tools/analyze/trace-file.ts';
import { MEDIA } from '../../tools/bench/real/labels.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'longline-analyze-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clips = ['mannequin_bridge_3reps', 'squat_tfjs_portrait'] as const;
const clip = (name: (typeof clips)[number]): string => join(MEDIA, 'clips', `${name}.mp4`);
const isThere = clips.every((name) => existsSync(clip(name)));

/** Runs the command line in this process. */
async function analyze(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    out: (text) => {
      stdout += text;
    },
    tell: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { stdout, stderr, status };
}

const Verdict = v.object({
  source: v.looseObject({ file: v.string() }),
  reps: v.array(v.unknown()),
  holds: v.array(v.unknown()),
  faults: v.array(v.unknown()),
  notJudged: v.array(v.unknown()),
  trackingLostS: v.number(),
});

const verdicts = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => v.parse(Verdict, JSON.parse(line)));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

/** Median distance of the well seen keypoints of two traces, in pixels of a 640 px wide picture. */
const apart = (ours: string, theirs: string): number => {
  const [a, b] = [readTraceFile(ours), readTraceFile(theirs)];
  const [scaleA, scaleB] = [640 / Math.max(a.width, a.height), 640 / Math.max(b.width, b.height)];
  return median(
    a.frames.flatMap(({ timestampMs, keypoints }) => {
      const same = b.frames.find((frame) => Math.abs(frame.timestampMs - timestampMs) < 10);
      return (keypoints ?? []).flatMap(([x, y, score], at) => {
        const other = same?.keypoints?.[at];
        if (!other || score < 0.3 || other[2] < 0.3) return [];
        return [Math.hypot(x * scaleA - other[0] * scaleB, y * scaleA - other[1] * scaleB)];
      });
    }),
  );
};

describe.skipIf(!isThere)('npm run analyze on videos', () => {
  it('judges a clip as it judges the trace of that clip, and finds the person at the labelled place', async () => {
    const [one] = clips;
    const trace = join(folder, 'trace.json');
    const fromVideo = await analyze(
      clip(one),
      ...['--exercise', 'glute-bridge', '--model', 'lightning', '--to', '9.5', '--trace', trace],
    );
    const fromTrace = await analyze(trace, '--exercise', 'glute-bridge');
    expect([fromVideo.status, fromTrace.status]).toEqual([0, 0]);
    const [video] = verdicts(fromVideo.stdout);
    const [again] = verdicts(fromTrace.stdout);
    expect({ ...again, source: null }).toEqual({ ...video, source: null });
    expect(video?.reps).toHaveLength(1);
    expect(apart(trace, join(MEDIA, 'traces', `${one}.json`))).toBeLessThan(6);
  });

  it('judges several clips in order, credits no other exercise, and says what breaks without losing the rest', async () => {
    const [one, other] = clips;
    const notVideo = join(root, 'tsconfig.json');
    const { stdout, stderr, status } = await analyze(
      clip(other),
      notVideo,
      clip(one),
      ...['--exercise', 'plank', '--model', 'lightning', '--from', '1', '--to', '3'],
    );
    const [first, second] = verdicts(stdout);
    expect([first?.source.file, second?.source.file]).toEqual([`${other}.mp4`, `${one}.mp4`]);
    expect([first?.holds, second?.holds]).toEqual([[], []]);
    expect(first?.source).toMatchObject({ frames: 60, width: 406, height: 720 });
    expect(stderr).toMatch(/^analyze: tsconfig\.json is not a pose trace .*\n$/);
    expect(status).toBe(2);
  });
});
