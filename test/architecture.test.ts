import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import house from '../.dependency-cruiser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = /\.tsx?$/;

async function cruised(folder: string): Promise<ICruiseResult> {
  const { options, ...ruleSet } = house;
  const { output } = await cruise(['src'], { ...options, baseDir: folder, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** Every import that a rule forbids. */
const breaches = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).toSorted();

describe('the house', () => {
  let house: ICruiseResult;
  beforeAll(async () => {
    house = await cruised(root);
  });
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const files = all.filter((file) => FILES.test(file));

  it('is seen whole', () => {
    const seen = new Set(house.modules.map(({ source }) => source));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => !seen.has(`src/${file}`))).toEqual([]);
  });

  it('keeps its import rules, and has no cycle', () => {
    expect(breaches(house)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const long = all.filter(
      (file) =>
        /\.(?:tsx?|css)$/.test(file) &&
        readFileSync(join(root, 'src', file), 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});

/** Code in a pure room, and lint's response. */
const IMPURE = [
  ['Date.now()', 'pass timestampMs'],
  ['globalThis.Date.now()', 'pass timestampMs'],
  ['new Intl.DateTimeFormat().format()', 'Pure rooms know no language and no clock'],
  ["Reflect.get(Math, 'random')", 'name the function'],
  ["Math['random']()", 'seed it in the caller'],
  ["eval('Date.now()')", 'name the function'],
  ["new Function('return Date.now()')", 'name the function'],
  ['document.title', 'Pure rooms know no page'],
  ['Math.random()', 'seed it in the caller'],
  ['setTimeout(() => 1, 1)', 'let session call again'],
  ['console.log(1)', 'return an event'],
] as const;

const PURE = [
  'geometry',
  'signal',
  'time',
  'pose',
  'engine',
  'exercises',
  'plan',
  'workout',
  'review',
  'mannequin',
];

/** Imports that no rule allows: the importing file, what it imports, and the rule. */
const FORBIDDEN = [
  ['src/pose/planted.ts', '../engine/judge.ts', 'pose-imports'],
  ['src/engine/planted.ts', '../exercises/index.ts', 'engine-imports'],
  ['src/workout/planted.ts', '../exercises/index.ts', 'workout-imports'],
  ['src/plan/planted.ts', '../workout/workout.ts', 'plan-imports'],
  ['src/mannequin/planted.ts', '../exercises/index.ts', 'mannequin-imports'],
  ['src/mannequin/body/planted.ts', '../renderer/stage.ts', 'renderer-draws'],
  ['src/mannequin/renderer/planted.ts', '../../exercises/index.ts', 'renderer-imports'],
  ['src/mannequin/act/planted.ts', 'three', 'three-in-renderer'],
  ['src/exercises/plank/planted.ts', '../locust/exercise.ts', 'exercises-apart'],
  ['src/storage/planted.ts', '../session/session.ts', 'storage-imports'],
  ['src/session/planted.ts', '../ui/app.tsx', 'session-imports'],
  ['src/words/planted.ts', '../engine/judge.ts', 'words-see-types'],
  ['src/ui/planted.ts', '../storage/history.ts', 'screens-see-types'],
  ['src/ui/home/planted.ts', '../../main.tsx', 'ui-imports'],
  ['src/detector/planted.ts', 'node:fs', 'no-node'],
] as const;

describe('the guards', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'longline-house-'));
    for (const part of [
      'src',
      'tools',
      'package.json',
      'tsconfig.json',
      'tsconfig.pure.json',
      'eslint.config.js',
    ]) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const plant = (file: string, text: string): void => writeFileSync(join(copy, file), text);
  const uproot = (...files: readonly string[]): void => files.forEach((file) => rmSync(join(copy, file)));

  it('lint catches each impurity in each pure room, and says what to do instead', async () => {
    const text = IMPURE.map(([code], i) => `export const planted${i} = (): unknown => ${code};\n`).join('');
    const files = PURE.map((room) => `src/${room}/planted.ts`);
    for (const file of files) plant(file, text);
    const results = await new ESLint({ cwd: copy }).lintFiles(files);
    uproot(...files);
    expect(results).toHaveLength(PURE.length);
    for (const { messages } of results)
      for (const [i, [code, advice]] of IMPURE.entries())
        expect(
          messages
            .filter(({ line }) => line === i + 1)
            .map(({ message }) => message)
            .join(),
          code,
        ).toContain(advice);
  });

  it('the import rules catch each import that is not allowed, and a cycle', async () => {
    for (const [file, to] of FORBIDDEN)
      plant(file, `import * as planted from '${to}';\nexport { planted };\n`);
    plant('src/signal/planted.ts', 'export const planted = () => [document.title, performance.now()];\n');
    const compile = () =>
      execFileSync(
        process.execPath,
        [join(root, 'node_modules/typescript-native/bin/tsc'), '-p', 'tsconfig.pure.json'],
        { cwd: copy, encoding: 'utf8', stdio: 'pipe' },
      );
    let said = '';
    try {
      compile();
    } catch (error) {
      said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    }
    rmSync(join(copy, 'src/signal/planted.ts'));
    expect(said).toContain("Cannot find name 'document'");
    expect(said).toContain("Cannot find name 'performance'");
  });
});
