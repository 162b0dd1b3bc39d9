import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../src/exercises/rules-version.ts';
import { main } from '../../tools/analyze/main.ts';
import { resultFiles } from '../../tools/analyze/result-folder.ts';

const bridges = fileURLToPath(new URL('../golden/mannequin-bridge-3reps.json', import.meta.url));
const nothing = JSON.stringify({
  schema: 1,
  width: 640,
  height: 360,
  frames: [{ timestampMs: 0, keypoints: null }],
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longline-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const clip = (name: string, content = nothing): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const results = (): string => join(folder, 'results');

/** The part of a result that the tests look at. */
interface Result {
  readonly reps: readonly unknown[];
  readonly madeFrom: { readonly path: string; rules: number };
}

const resultOf = (path: string): Result => {
  const read: Result = JSON.parse(readFileSync(resultFiles(results(), path).result, 'utf8'));
  return read;
};

/** Judges into the folder. Returns the exit code and the lines on stderr. */
async function analyze(...args: string[]) {
  const lines: string[] = [];
  let stdout = '';
  const status = await main([...args, '--out-dir', results()], {
    out: (text) => {
      stdout += text;
    },
    tell: (line) => void lines.push(line),
  });
  expect(stdout).toBe('');
  return { status, lines };
}

const plank = ['--exercise', 'plank'] as const;

describe('npm run analyze with --out-dir', () => {
  it('writes one result for each clip, and says how far it is', async () => {
    const empty = clip('empty.json');
    const { status, lines } = await analyze(bridges, empty, '--exercise', 'glute-bridge', '--jobs', '2');
    expect(status).toBe(0);
    expect(lines.toSorted()).toEqual([
      expect.stringMatching(/^1\/2 .*\.json: /),
      '2 judged, 0 skipped, 0 failed',
      expect.stringMatching(/^2\/2 .*\.json: /),
    ]);
    expect(lines.join('\n')).toMatch(/mannequin-bridge-3reps\.json: 3 reps/);
    expect(lines.join('\n')).toMatch(/empty\.json: nothing to count/);
    expect(lines.at(-1)).toBe('2 judged, 0 skipped, 0 failed');
    expect(resultOf(bridges)).toMatchObject({
      schema: 1,
      exercise: 'glute-bridge',
      madeFrom: {
        path: bridges,
        size: statSync(bridges).size,
        exercise: 'glute-bridge',
        model: null,
        rules: RULES,
      },
    });
    expect(resultOf(bridges).reps).toHaveLength(3);
    expect(readdirSync(results())).toHaveLength(2);
  });

  it('keeps clips of the same name in different folders apart, and judges one that is named twice once', async () => {
    const [one, other] = [clip('monday/clip.json'), clip('tuesday/clip.json')];
    const { lines } = await analyze(one, other, join(folder, 'monday', '.', 'clip.json'), ...plank);
    expect(lines.at(-1)).toBe('2 judged, 0 skipped, 0 failed');
    expect([resultOf(one).madeFrom.path, resultOf(other).madeFrom.path]).toEqual([one, other]);
  });

  it('judges only what has no result yet, or what changed: the clip or an option', async () => {
    const [one, other] = [clip('one.json'), clip('other.json')];
    const last = async (...args: string[]) => (await analyze(one, other, ...args)).lines.at(-1);
    expect(await last(...plank)).toBe('2 judged, 0 skipped, 0 failed');
    expect(await last(...plank)).toBe('0 judged, 2 skipped, 0 failed');
    utimesSync(one, 1, 1);
    expect(await last(...plank)).toBe('1 judged, 1 skipped, 0 failed');
    writeFileSync(other, `${nothing} `);
    expect(await last(...plank)).toBe('1 judged, 1 skipped, 0 failed');
    expect(await last(...plank, '--to', '1')).toBe('2 judged, 0 skipped, 0 failed');
    expect(await last('--exercise', 'side-plank', '--to', '1')).toBe('2 judged, 0 skipped, 0 failed');
    expect(await last('--exercise', 'side-plank', '--to', '1', '--model', 'thunder')).toBe(
      '2 judged, 0 skipped, 0 failed',
    );
  });

  it('judges again what other rules judged, and what a full disk cut short', async () => {
    const [one, other] = [clip('one.json'), clip('other.json')];
    await analyze(one, other, ...plank);
    const older = resultOf(one);
    older.madeFrom.rules -= 1;
    writeFileSync(resultFiles(results(), one).result, JSON.stringify(older));
    writeFileSync(resultFiles(results(), other).result, '{"schema":1,"madeFrom"');
    expect((await analyze(one, other, ...plank)).lines.at(-1)).toBe('2 judged, 0 skipped, 0 failed');
    expect(resultOf(one).madeFrom.rules).toBe(older.madeFrom.rules + 1);
  });

  it('keeps the reason why a clip failed, judges the others, and tries that clip again', async () => {
    const [good, bad] = [clip('good.json'), clip('bad.json', '{')];
    const gone = join(folder, 'gone.mp4');
    const { status, lines } = await analyze(bad, gone, good, ...plank);
    expect(status).toBe(2);
    expect(lines[0]).toMatch(/^analyze: 1\/3 bad\.json: bad\.json is not a pose trace/);
    expect(lines.at(-1)).toBe('1 judged, 0 skipped, 2 failed');
    const record = JSON.parse(readFileSync(resultFiles(results(), bad).error, 'utf8'));
    expect(record).toMatchObject({ schema: 1, error: expect.stringMatching(/is not a pose trace/) });
    expect(JSON.parse(readFileSync(resultFiles(results(), gone).error, 'utf8')).error).toMatch(/no file/);

    clip('bad.json');
    expect((await analyze(bad, good, ...plank)).lines.at(-1)).toBe('1 judged, 1 skipped, 0 failed');
    expect(readdirSync(results()).filter((name) => name.includes('bad.json'))).toHaveLength(1);
  });

  it('takes away the result of a clip that can no longer be judged', async () => {
    const one = clip('one.json');
    await analyze(one, ...plank);
    writeFileSync(one, '{');
    expect((await analyze(one, ...plank)).status).toBe(2);
    expect(readdirSync(results())).toEqual([expect.stringMatching(/\.error\.json$/)]);
  });

  it('leaves nothing half written when a result cannot be put in its place', async () => {
    const [one, other] = [clip('one.json'), clip('other.json')];
    const { result } = resultFiles(results(), one);
    mkdirSync(join(result, 'in-the-way'), { recursive: true });
    const { status, lines } = await analyze(one, other, ...plank);
    expect([status, lines.at(-1)]).toEqual([2, '1 judged, 0 skipped, 1 failed']);
    expect(lines[0]).toMatch(/one\.json: the result cannot be written/);
    expect(readdirSync(results()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says in one line that the folder cannot be made', async () => {
    clip('results', 'a file');
    const { status, lines } = await analyze(clip('one.json'), ...plank);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^analyze: --out-dir .*results cannot be made/)]);
  });

  it('gives names of any length and alphabet a file name that every disk takes', () => {
    const { error } = resultFiles('', `/clips/${'漢'.repeat(80)}.mp4`);
    expect(new TextEncoder().encode(error).length).toBeLessThan(240);
  });
});

describe('npm run analyze with --jobs, without a folder', () => {
  it('keeps the order of the clips when a later one is finished first', async () => {
    const slow = clip('clip.mp4', 'fails only after a browser was looked for');
    const quick = ['first.json', 'second.json'].map((name) => clip(name));
    const told: string[] = [];
    vi.stubEnv('LONGLINE_BROWSER', join(folder, 'no-browser'));
    await main([slow, ...quick, '--exercise', 'plank', '--jobs', '3'], {
      out: (text) => void told.push(text),
      tell: (line) => void told.push(line),
    });
    vi.unstubAllEnvs();
    expect(told).toEqual([
      expect.stringMatching(/no-browser, which cannot be run/),
      expect.stringMatching(/"file":"first\.json"/),
      expect.stringMatching(/"file":"second\.json"/),
    ]);
  });
});
