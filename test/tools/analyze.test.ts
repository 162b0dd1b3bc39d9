import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { writeSessionFile } from '../../src/storage/format/session-file.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import { reviewOf } from '../../src/review/review.ts';
import { main } from '../../tools/analyze/main.ts';
import { readTraceFile } from '../../tools/analyze/trace-file.ts';
import { VARIED } from '../support/varied.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'longline-analyze-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const keypoints = Array.from({ length: 17 }, (_, at) => [at, at, 0.5]);
const frame = (timestampMs: number) => ({ timestampMs, keypoints });
const trace = (...frames: unknown[]) => ({ schema: 1, width: 640, height: 360, frames });

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

describe('a pose trace', () => {
  it('is read as it was written, empty frames too', () => {
    const written = trace(frame(0), { timestampMs: 33.3, keypoints: null });
    expect(readTraceFile(file('good.json', written))).toEqual(written);
  });

  it.each([
    ['{"schema":', /is not JSON/],
    [trace({ timestampMs: 0, keypoints: keypoints.slice(1) }), /frames\.0\.keypoints/],
    [
      trace(frame(0), { timestampMs: 33, keypoints: [...keypoints.slice(1), [1, 2, 3]] }),
      /frames\.1\.keypoints\.16\.2/,
    ],
    [trace(frame(33), frame(33)), /not in the order of their time/],
    [{ ...trace(), schema: 2 }, /schema/],
    [[], /not a pose trace/],
  ])('is refused, naming what is wrong: %j', (content, says) => {
    expect(() => readTraceFile(file('bad.json', content))).toThrow(says);
  });
});

describe('npm run analyze', () => {
  it('judges traces without a browser: one document a line, in order, and nothing lost to a bad one between', async () => {
    const [one, two] = [file('one.json', trace(frame(0), frame(100))), file('two.json', trace(frame(0)))];
    const { stdout, stderr, status } = await analyze(one, file('bad.json', '{'), two, '--exercise', 'plank');
    const documents = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(documents).toMatchObject([
      {
        schema: 1,
        exercise: 'plank',
        source: { file: 'one.json', width: 640, height: 360, frames: 2 },
        holds: [],
      },
      { source: { file: 'two.json', frames: 1 }, timing: { detectMsP50: null } },
    ]);
    expect(stderr).toMatch(/^analyze: bad\.json is not a pose trace .*JSON.*\n$/);
    expect(status).toBe(2);
  });

  it('names the model that a trace says it was seen by, and none otherwise', async () => {
    const seen = file('seen.json', { ...trace(frame(0)), model: 'movenet-thunder' });
    const older = file('older.json', trace(frame(0)));
    const { stdout } = await analyze(seen, older, '--exercise', 'plank');
    const models = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
      .map((one) => (one as { model: unknown }).model);
    expect(models).toEqual(['movenet-thunder', null]);
  });

  it('judges as the requested variant, and says so', async () => {
    const clip = file('straight.json', VARIED['plank']?.['straight-arms']?.());
    const judged = async (...more: string[]): Promise<unknown> =>
      JSON.parse((await analyze(clip, '--exercise', 'plank', ...more)).stdout);
    const usual = await judged();
    expect(usual).toMatchObject({ exercise: 'plank', holds: [], notJudged: [{ wants: 'straight-arms' }] });
    expect(usual).not.toHaveProperty('variant');
    expect(await judged('--variant', 'straight-arms')).toMatchObject({
      ...{ exercise: 'plank', variant: 'straight-arms', notJudged: [] },
      holds: [{ counted: true }],
    });
  });

  it('writes the documents and the trace to files, cut to the requested seconds', async () => {
    const clip = file('long.json', trace(frame(0), frame(1000), frame(2000), frame(3000)));
    const [out, kept] = [join(folder, 'out.json'), join(folder, 'kept.json')];
    const { stdout, status } = await analyze(
      clip,
      '--exercise',
      'plank',
      '--from',
      '1',
      '--to',
      '3',
      '--out',
      out,
      '--trace',
      kept,
    );
    expect([stdout, status]).toEqual(['', 0]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ source: { frames: 2 } });
    expect(readTraceFile(kept).frames.map(({ timestampMs }) => timestampMs)).toEqual([1000, 2000]);
  });

  it('says of an exported session what its review says', async () => {
    const golden = readTraceFile(join(root, 'test/golden/mannequin-plank-sag.json'));
    const { width, height, frames } = golden;
    const { log } = judgeTrace(plank, golden);
    const about = {
      schema: SCHEMA,
      exerciseId: 'plank',
      startedAt: 0,
      utcOffsetMin: 0,
      model: 'trace',
      finished: true,
    } as const;
    const source = { kind: 'camera', label: '', width, height };
    const session = file(
      'session.json',
      writeSessionFile({ meta: { ...about, rules: 1, source }, log, frames }),
    );
    const { stdout, status } = await analyze(session, '--exercise', 'plank');
    expect(status).toBe(0);
    const { variations, ...review } = reviewOf(exercises, 'plank', log).sets[0]?.report ?? {};
    expect(JSON.parse(stdout)).toMatchObject(review);
    expect(variations).toEqual([]);
    expect(JSON.parse(stdout).holds).toHaveLength(2);
  });

  it('identifies the exercise of a trace', async () => {
    const bridges = join(root, 'test/golden/mannequin-bridge-3reps.json');
    const { stdout, status } = await analyze(bridges, '--exercise', 'auto');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ exercise: 'glute-bridge' });
  });

  it('says of a trace in which nothing is done that it cannot tell the exercise', async () => {
    const clip = file('nothing-done.json', trace(frame(0), frame(100)));
    const { stderr, status } = await analyze(clip, '--exercise', 'auto');
    expect(status).toBe(2);
    expect(stderr).toMatch(/nothing-done\.json: can't tell which exercise this is/);
  });

  it('says that the seconds asked for are after the end', async () => {
    const clip = file('short.json', trace(frame(0), frame(1000)));
    const { stderr, status } = await analyze(clip, '--exercise', 'plank', '--from', '60');
    expect(status).toBe(2);
    expect(stderr).toMatch(/lasts 1\.0 s: --from 60 is after its end/);
  });

  it('says in one line that there is no browser for a video, and still judges the traces', async () => {
    const clip = file('clip.mp4', 'never looked at');
    const seen = file('seen.json', trace(frame(0), frame(100)));
    vi.stubEnv('LONGLINE_BROWSER', join(folder, 'no-browser'));
    const { status, stdout, stderr } = await analyze(clip, seen, '--exercise', 'plank');
    vi.unstubAllEnvs();
    expect(stderr).toMatch(
      /^analyze: LONGLINE_BROWSER or CHROME_PATH names \S+no-browser, which cannot be run\n$/,
    );
    expect(JSON.parse(stdout)).toMatchObject({ source: { file: 'seen.json' } });
    expect(status).toBe(2);
  });

  it('says in one line that there is no such file', async () => {
    const { stdout, stderr, status } = await analyze(join(folder, 'nothing.mp4'), '--exercise', 'plank');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/^analyze: there is no file .*nothing\.mp4\n$/);
  });

  it('ends the process with its exit code, the documents on one stream and the complaints on the other', () => {
    const seen = file('seen.json', trace(frame(0), frame(100)));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tools/analyze.ts', seen, join(folder, 'nothing.json'), '--exercise', 'plank'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toMatchObject({ source: { file: 'seen.json' } });
    expect(stderr).toMatch(/^analyze: there is no file .*nothing\.json\n$/);
    expect(status).toBe(2);
  });
});
