import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job } from './worker.ts';

/** Threads of Node 20 do not take over how TypeScript is loaded: each registers it itself. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

/** Runs jobs on every core; answers in the order of the jobs, so that the same jobs give the same list. */
export async function onAllCores<Answer>(jobs: readonly Job[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(START, { eval: true });
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
