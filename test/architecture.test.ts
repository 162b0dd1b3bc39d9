import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IDependency, type IModule } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAW, PACKAGES, ROOMS } from '../tools/lint/import-law.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = /\.tsx?$/;
/** Room of a path under src; null for the roots: main.tsx and the tools' pages. */
const roomOf = (path: string): string | null => /^src\/(mannequin\/renderer|[^/]+)\//.exec(path)?.[1] ?? null;

async function modulesOf(folder: string): Promise<readonly IModule[]> {
  const { output } = await cruise(['src'], {
    baseDir: folder,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.modules;
}

const onlyTypes = ({ dependencyTypes }: IDependency): boolean => dependencyTypes.includes('type-only');

/** Every import that the law forbids, as "from -> to". */
function breaches(modules: readonly IModule[]): string[] {
  const found: string[] = [];
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === null) continue;
    const law = LAW[room];
    for (const dependency of dependencies) {
      const to = roomOf(dependency.resolved);
      const owner = PACKAGES[dependency.module.split('/')[0] ?? ''];
      if (owner !== undefined && owner !== room) found.push(`${source} -> ${dependency.module}`);
      if (dependency.resolved.startsWith('src/') && to === null)
        found.push(`${source} -> ${dependency.resolved}`);
      if (to === null || to === room) continue;
      const allowed = law?.may.includes(to) || (law?.types?.includes(to) && onlyTypes(dependency));
      if (!allowed) found.push(`${source} -> ${dependency.resolved}`);
    }
    const siblings = dependencies.filter(
      ({ resolved }) =>
        room === 'exercises' && roomOf(resolved) === room && !resolved.endsWith('/citations.ts'),
    );
    if (!source.endsWith('/index.ts'))
      found.push(...siblings.map(({ resolved }) => `${source} -> ${resolved}`));
  }
  return found;
}

/** Every file on a cycle of imports, types among them. */
function cycles(modules: readonly IModule[]): string[] {
  const graph = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (graph.get(from) ?? []).some(
      (next) => next === goal || (!seen.has(next) && (seen.add(next), reaches(next, goal, seen))),
    );
  return [...graph.keys()].filter((file) => reaches(file, file));
}

describe('the house', () => {
  let modules: readonly IModule[] = [];
  beforeAll(async () => {
    modules = (await modulesOf(root)).filter(({ source }) => source.startsWith('src/'));
  });

  it('is seen whole', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      FILES.test(file),
    );
    const seen = new Set(modules.map(({ source }) => source));
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !seen.has(`src/${file}`))).toEqual([]);
    const rooms = new Set(files.map((file) => roomOf(`src/${file}`)).filter((room) => room !== null));
    expect([...rooms].filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('keeps its import law', () => {
    expect(breaches(modules)).toEqual([]);
  });

  it('has no cycle', () => {
    expect(cycles(modules)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const long = modules.filter(
      ({ source }) => FILES.test(source) && readFileSync(join(root, source), 'utf8').split('\n').length > 251,
    );
    expect(long.map(({ source }) => source)).toEqual([]);
  });
});

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

  it.each([
    ['Date.now()', 'pass timestampMs'],
    ['globalThis.Date.now()', 'pass timestampMs'],
    ['document.title', 'Pure rooms know no page'],
    ['Math.random()', 'seed it in the caller'],
    ['setTimeout(() => 1, 1)', 'let app call again'],
    ['console.log(1)', 'return an event'],
  ])('lint catches %s in a pure room, and says: %s', async (code, advice) => {
    plant('src/engine/planted.ts', `export const planted = () => ${code};\n`);
    const [result] = await new ESLint({ cwd: copy }).lintFiles(['src/engine/planted.ts']);
    rmSync(join(copy, 'src/engine/planted.ts'));
    expect(result?.messages.map(({ message }) => message).join()).toContain(advice);
  });

  it('lint catches an import against the law', async () => {
    plant(
      'src/pose/planted.ts',
      "import { judgeFrame } from '../engine/judge.ts';\nexport const planted = judgeFrame;\n",
    );
    const [result] = await new ESLint({ cwd: copy }).lintFiles(['src/pose/planted.ts']);
    rmSync(join(copy, 'src/pose/planted.ts'));
    expect(result?.messages.map(({ message }) => message).join()).toContain(
      'pose may import geometry, signal',
    );
  });

  it('lint catches a workout that looks up an exercise itself, or the time', async () => {
    plant(
      'src/workout/planted.ts',
      "import { exercises } from '../exercises/index.ts';\nexport const planted = [exercises, Date.now()];\n",
    );
    const [result] = await new ESLint({ cwd: copy }).lintFiles(['src/workout/planted.ts']);
    rmSync(join(copy, 'src/workout/planted.ts'));
    const said = result?.messages.map(({ message }) => message).join();
    expect(said).toContain('workout may import engine');
    expect(said).toContain('pass timestampMs');
  });

  it.each([
    ["import { aim } from './renderer/lens.ts';\nexport const planted = aim;\n", 'mannequin may import'],
    [
      "import { Scene } from 'three';\nexport const planted = Scene;\n",
      'Only mannequin/renderer imports three',
    ],
  ])('lint keeps the pure mannequin from drawing: %s', async (code, advice) => {
    plant('src/mannequin/planted.ts', code);
    const [result] = await new ESLint({ cwd: copy }).lintFiles(['src/mannequin/planted.ts']);
    rmSync(join(copy, 'src/mannequin/planted.ts'));
    expect(result?.messages.map(({ message }) => message).join()).toContain(advice);
  });

  it('the pure compilation catches what only a page has', () => {
    plant('src/signal/planted.ts', 'export const planted = () => [document.title, performance.now()];\n');
    const compile = () =>
      execFileSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.pure.json'],
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

  it('this test catches an upward import and a cycle', async () => {
    plant(
      'src/geometry/planted.ts',
      "import { planted as other } from '../engine/planted.ts';\nexport const planted: unknown = other;\n",
    );
    plant(
      'src/engine/planted.ts',
      "import { planted as other } from '../geometry/planted.ts';\nexport const planted: unknown = other;\n",
    );
    plant(
      'src/mannequin/planted.ts',
      "import { Scene } from 'three';\nimport { aim } from './renderer/lens.ts';\nexport const planted = [Scene, aim];\n",
    );
    const modules = await modulesOf(copy);
    expect(breaches(modules).sort()).toEqual([
      'src/geometry/planted.ts -> src/engine/planted.ts',
      'src/mannequin/planted.ts -> src/mannequin/renderer/lens.ts',
      'src/mannequin/planted.ts -> three',
    ]);
    expect(cycles(modules).sort()).toEqual(['src/engine/planted.ts', 'src/geometry/planted.ts']);
  });
});
