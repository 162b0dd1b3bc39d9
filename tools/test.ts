import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './built-page.ts';

/*
 * `npm test`: runs all checks in four lanes in parallel. The browser lanes often wait, for a disk, a picture or a clock, and the other
 * lanes use the cores meanwhile. Each line that a lane prints begins with its name.
 */

interface Lane {
  readonly name: string;
  /** Scripts of package.json, one after the other. The first one that fails ends the lane. */
  readonly scripts: readonly string[];
  /** How far it leaves the cores to others, as a priority of Node: 0 (first) to 19. */
  readonly niceness: number;
  /** Resolves when the lane can begin. */
  readonly after: Promise<void>;
}

interface Done {
  readonly passed: boolean;
  readonly seconds: number;
}

const seconds = (sinceMs: number): number => Math.round((performance.now() - sinceMs) / 1000);

/**
 * How much a Node process creates before it looks for what is no longer used (MiB). With Node's own 16, lint and the unit tests spend a sixth
 * to a quarter of their time on looking. Basis: measured; 156 s of CPU time became 134 in the unit tests and 62 became 47 in ESLint.
 */
const NEW_SPACE_MIB = 64;

const { NODE_OPTIONS = '' } = process.env;
const env = { ...process.env, NODE_OPTIONS: `${NODE_OPTIONS} --max-semi-space-size=${NEW_SPACE_MIB}` };

/** Runs a script of package.json, prefixing each of its lines with the name of the lane. Returns its exit code. */
const run = ({ name: lane, niceness }: Lane, script: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    // Its child processes inherit this.
    if (child.pid !== undefined) setPriority(child.pid, niceness);
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => console.log(`${lane} | ${line}`));
    child.on('error', (error) => {
      console.error(`${lane} | ${String(error)}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

async function runLane(lane: Lane): Promise<Done> {
  const { name, scripts, after } = lane;
  const beganMs = performance.now();
  await after;
  for (const script of scripts) {
    const scriptMs = performance.now();
    const code = await run(lane, script);
    console.log(`${name} | npm run ${script}: exit code ${code} after ${seconds(scriptMs)} s`);
    if (code !== 0) return { passed: false, seconds: seconds(beganMs) };
  }
  return { passed: true, seconds: seconds(beganMs) };
}

/**
 * The more of a lane happens in real time, the sooner it gets a core: the model watches a camera, a page waits for a disk or for a clock at
 * times, and the rest only computes, so it takes what they leave and keeps both cores busy at the end. Five steps are a third of the time.
 */
const NICENESS = { model: 0, page: 10, rest: 15 } as const;

const beganMs = performance.now();
const now = Promise.resolve();
// Done once, before two lanes need it.
const built = ensureBuilt();
const lanes: readonly Lane[] = [
  { name: 'lint', scripts: ['lint', 'types'], niceness: NICENESS.rest, after: now },
  { name: 'unit', scripts: ['unit'], niceness: NICENESS.rest, after: now },
  { name: 'page', scripts: ['test:page'], niceness: NICENESS.page, after: built },
  { name: 'model', scripts: ['test:model'], niceness: NICENESS.model, after: built },
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
