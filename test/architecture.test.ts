import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAW, ROOMS } from '../tools/lint/import-law.js';
import { PURE_ROOMS, survey } from './architecture/cruise.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const TIME_LIMIT_MS = 60_000;

const src = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name));

const lines = (name: string): number => readFileSync(join(root, name), 'utf8').trimEnd().split('\n').length;

/** A copy of src in which anything may be planted: nothing of it stays behind. */
let copy: string;

const plant = (name: string, text: string): void => {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  writeFileSync(join(copy, name), text);
};

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'longline-'));
  for (const part of ['src', 'models', 'tsconfig.json', 'tsconfig.pure.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('The house', () => {
  it('has a law for every room, and no other room', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.filter((room) => !ROOMS.includes(room))).toEqual([]);
    const named = Object.values(LAW).flatMap(({ may, types = [] }) => [...may, ...types]);
    expect(named.filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('keeps the import law, and has no cycle', { timeout: TIME_LIMIT_MS }, async () => {
    const { modules, breaches } = await survey(root);
    expect(modules.length).toBeGreaterThan(40);
    expect(src.filter((name) => !modules.includes(name))).toEqual([]);
    expect(breaches).toEqual([]);
  });

  it('has no file of 250 lines or more', () => {
    expect(src.filter((name) => lines(name) >= 250)).toEqual([]);
  });
});

describe('A breach of the import law is caught', () => {
  it('whichever way it is made', { timeout: TIME_LIMIT_MS }, async () => {
    plant('src/geometry/planted-up.ts', "export { quantisePose } from '../pose/pose-frame.ts';\n");
    plant('src/engine/planted-registry.ts', "export type { exercises } from '../exercises/index.ts';\n");
    plant('src/exercises/planted-twin.ts', "export { plank } from './plank.ts';\n");
    plant('src/ui/planted-value.ts', "export { judgeTrace } from '../engine/judge-trace.ts';\n");
    plant('src/ui/planted-type.ts', "export type { Rep } from '../engine/events.ts';\n");
    plant('src/pose/planted-package.ts', "export { number } from 'valibot';\n");
    plant('src/app/planted-node.ts', "export { readFileSync } from 'node:fs';\n");
    plant('src/app/planted-root.ts', "import '../main.tsx';\n");
    plant(
      'src/signal/planted-a.ts',
      "import { b } from './planted-b.ts';\nexport const a = (): number => b();\n",
    );
    plant(
      'src/signal/planted-b.ts',
      "import { a } from './planted-a.ts';\nexport const b = (): number => a();\n",
    );
    const { breaches } = await survey(copy);
    const found = breaches.map((breach) => breach.split(' -> ')[0]);
    expect(found.filter((breach) => breach?.includes('planted')).sort()).toEqual([
      'cycle: src/signal/planted-a.ts',
      'engine-imports-up: src/engine/planted-registry.ts',
      'exercise-imports-an-exercise: src/exercises/planted-twin.ts',
      'geometry-imports-up: src/geometry/planted-up.ts',
      'pure-room-imports-a-package: src/pose/planted-package.ts',
      'room-imports-a-root: src/app/planted-root.ts',
      'src-imports-node: src/app/planted-node.ts',
      'ui-imports-more-than-types: src/ui/planted-value.ts',
    ]);
  });
});

describe('A breach of purity is caught', () => {
  const eslint = new ESLint({ cwd: root });
  const complaints = async (room: string, text: string): Promise<string[]> => {
    const [result] = await eslint.lintText(text, { filePath: join(root, `src/${room}/planted.ts`) });
    return result?.messages.map(({ message }) => message) ?? [];
  };

  it.each(PURE_ROOMS)('by the linter in %s, which says where to go instead', async (room) => {
    expect(await complaints(room, 'export const now = (): number => Date.now();\n')).toEqual([
      expect.stringContaining('pass timestampMs'),
    ]);
  });

  it.each([
    ['chance', 'export const any = (): number => Math.random();\n'],
    ['the clock of the page', 'export const now = (): number => performance.now();\n'],
    ['a way around', 'export const now = (): number => globalThis.Date.now();\n'],
    ['waiting', 'export const wait = (then: () => void): unknown => setTimeout(then, 1);\n'],
    ['printing', "console.log('so far so good');\n"],
    ['the page', 'export const { title } = document;\n'],
    ['the network', "export const page = fetch('https://example.org');\n"],
    ['an upward import', "export { openHistory } from '../history/history.ts';\n"],
  ])('by the linter: %s', async (_what, text) => {
    expect(await complaints('engine', text)).toHaveLength(1);
  });

  it('and only there: a clock outside the pure rooms is none', async () => {
    expect(await complaints('app', 'export const now = (): number => Date.now();\n')).toEqual([]);
  });

  it('by the compiler', { timeout: TIME_LIMIT_MS }, () => {
    const compile = (): string => {
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      try {
        return execFileSync(process.execPath, [tsc, '-p', join(copy, 'tsconfig.pure.json')], {
          cwd: copy,
          encoding: 'utf8',
        });
      } catch (error) {
        return typeof error === 'object' && error && 'stdout' in error ? String(error.stdout) : String(error);
      }
    };
    for (const room of PURE_ROOMS) {
      plant(`src/${room}/planted-page.ts`, 'export const { title } = document;\n');
    }
    const caught = compile()
      .split('\n')
      .filter((line) => line.includes("Cannot find name 'document'"));
    expect(caught.map((line) => line.split('(')[0]).sort()).toEqual(
      PURE_ROOMS.map((room) => `src/${room}/planted-page.ts`).sort(),
    );
  });
});
