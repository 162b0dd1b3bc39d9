import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Job } from './worker.ts';

/**
 * Memory for short-lived values in a thread (MB). Basis: with the default of 48 the bench spends an eighth of its time on collecting
 * them; more than this gains nothing.
 */
const YOUNG_MB = 192;

/**
 * Writes the code of a thread into a folder, as JavaScript, and returns its path. A loader that compiles each module when it is imported
 * also records the name of every function whenever the function is created, which takes a sixth of the engine's time.
 */
async function buildWorker(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      ssr: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

/** Gives the jobs to the threads. Returns the results in the order of the jobs, so that the same jobs give the same list. */
async function workOff<Answer>(worker: string, jobs: readonly Job[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(pathToFileURL(worker), {
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      let mine = -1;
      const give = (): void => {
        mine = next++;
        const job = jobs[mine];
        if (job) thread.postMessage(job);
        else void thread.terminate().then(() => resolve());
      };
      thread.on('message', (answer: Answer) => {
        answers[mine] = answer;
        give();
      });
      thread.on('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return answers;
}

/** Runs jobs on every core. Returns the results in the order of the jobs. */
export async function onAllCores<Answer>(jobs: readonly Job[]): Promise<Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'longline-bench-'));
  try {
    return await workOff(await buildWorker(folder), jobs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
