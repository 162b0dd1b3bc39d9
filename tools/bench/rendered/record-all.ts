import { mkdirSync } from 'node:fs';
import type { ModelId } from '../../../src/detector/detector.ts';
import { motions } from '../../../src/exercises/index.ts';
import { openStudio } from './studio.ts';
import { recordTake, takeIds, takesFolder, type KeptTake } from './takes.ts';

/** Draws every take and runs the real model on it. Takes minutes. */
export async function recordAll(model: ModelId, only: string | null): Promise<KeptTake[]> {
  mkdirSync(takesFolder, { recursive: true });
  const studio = await openStudio();
  const chosen = motions.filter(({ id }) => only === null || id === only);
  const kept: KeptTake[] = [];
  try {
    for (const id of takeIds(chosen)) {
      kept.push(await recordTake(studio, id, model));
      console.error(`recorded ${id.exerciseId} ${id.fault ?? 'clean'}`);
    }
  } finally {
    await studio.close();
  }
  return kept;
}
