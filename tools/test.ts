import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { ensureBuilt } from './built-page.ts';

/*
 * `npm test`: everything there is to check, in three lanes side by side. The lanes of the browser wait again and again, for a
 * disk, a picture or a clock, and the other ones use the cores meanwhile. What a lane prints comes out when it is done.
 */

interface Lane {
  readonly name: string;
  /** Scripts of package.json, one after the other; the first one that fails ends the lane. */
  readonly scripts: readonly string[];
  /** Resolves when the lane can begin. */
  readonly after: Promise<void>;
}

interface Done {
  readonly passed: boolean;
  readonly seconds: number;
}

const seconds = (sinceMs: number): number => Math.round((performance.now() - sinceMs) / 1000);

/** Runs a script; answers with its exit code and with all that it printed. */
const run = (script: string): Promise<{ readonly code: number; readonly printed: string }> =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    child.on('error', (error) => resolve({ code: 1, printed: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, printed: parts.join('') }));
  });

async function runLane({ name, scripts, after }: Lane): Promise<Done> {
  const beganMs = performance.now();
  await after;
  for (const script of scripts) {
    const scriptMs = performance.now();
    const { code, printed } = await run(script);
    const how = code === 0 ? 'passed' : `failed with code ${code}`;
    console.log(`\n=== ${name}: npm run ${script} ${how} in ${seconds(scriptMs)} s\n${printed.trimEnd()}`);
    if (code !== 0) return { passed: false, seconds: seconds(beganMs) };
  }
  return { passed: true, seconds: seconds(beganMs) };
}

const beganMs = performance.now();
const now = Promise.resolve();
// Once, before two lanes need it.
const built = ensureBuilt();
const lanes: readonly Lane[] = [
  { name: 'check', scripts: ['lint', 'types', 'unit'], after: now },
  { name: 'page', scripts: ['test:page'], after: built },
  { name: 'model', scripts: ['test:model'], after: built },
];
const done = await Promise.all(lanes.map(runLane));

console.log('');
for (const [at, { name }] of lanes.entries()) {
  const { passed, seconds: took } = done[at] ?? { passed: false, seconds: 0 };
  console.log(`${name}: ${passed ? 'passed' : 'failed'} in ${took} s`);
}
const failed = done.filter(({ passed }) => !passed).length;
console.log(`lanes: ${done.length - failed} passed, ${failed} failed`);
console.log(`in all: ${seconds(beganMs)} s`);
process.exitCode = failed > 0 ? 1 : 0;
