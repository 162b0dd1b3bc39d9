import * as v from 'valibot';
import { kept } from '../../kept/kept.ts';
import { BACKENDS, MODELS, type LastRun } from '../detector.ts';

const Stored = v.object({
  model: v.picklist(MODELS),
  backend: v.picklist(BACKENDS),
  threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fps: v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null),
});

const memory = kept('longline.last-run', v.nullable(Stored), null);

/** What ran last on this device; null if nothing has run. */
export const lastRun = (): LastRun | null => memory.read();

/** Stores what runs now. The speed measured for the same model and backend is kept until there is a newer one. */
export const noteRun = ({ model, backend, threads, fps }: LastRun): void => {
  const before = memory.read();
  const isSame = before?.model === model && before.backend === backend && before.threads === threads;
  memory.write({ model, backend, threads, fps: fps ?? (isSame ? before.fps : null) });
};
