import { parentPort } from 'node:worker_threads';
import { exercises } from '../../src/exercises/index.ts';
import { runTask, type Task } from './geometric.ts';
import { mixedTrials } from './mixed/mixed.ts';
import { viewCell } from './views.ts';

/** The requests to a thread of the bench. */
export type Job =
  | { readonly kind: 'trials'; readonly tasks: readonly Task[] }
  | { readonly kind: 'mixed'; readonly exerciseId: string; readonly from: number; readonly sets: number }
  | {
      readonly kind: 'view';
      readonly exerciseId: string;
      readonly azimuth: number;
      readonly height: number;
      readonly sets: number;
    };

const run = (job: Job): unknown => {
  if (job.kind === 'trials') return job.tasks.map((task) => runTask(exercises, task));
  const exercise = exercises.find(({ id }) => id === job.exerciseId);
  if (!exercise) throw new Error(`no exercise ${job.exerciseId}`);
  if (job.kind === 'mixed') return mixedTrials(exercise, job.from, job.sets);
  return viewCell(exercise, job.azimuth, job.height, job.sets);
};

parentPort?.on('message', (job: Job) => parentPort?.postMessage(run(job)));
