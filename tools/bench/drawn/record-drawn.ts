import { motions } from '../../../src/exercises/index.ts';
import { drawnSet, drawnShots, type DrawnSetId } from './drawn-set.ts';
import { isRecorded, keepDrawn } from './drawn-files.ts';
import type { Way } from './ways.ts';
import type { Studio } from '../rendered/studio.ts';

/** Records in rounds, one set of each exercise per round, so that an interrupted recording is balanced. */
export const drawnSetIds = (sets: number, only: string | null): readonly DrawnSetId[] =>
  Array.from({ length: sets }, (_, n) =>
    motions
      .filter(({ id }) => only === null || id === only)
      .map(({ id }): DrawnSetId => ({ exerciseId: id, n })),
  ).flat();

/** Draws a set once, looks at it in each way and keeps the traces. */
async function recordDrawn(studio: Studio, folder: string, id: DrawnSetId, ways: readonly Way[]) {
  const set = drawnSet(id);
  const shots = drawnShots(set);
  await studio.dress(set.show.performance.person, set.look);
  const { frames, drawMs, detectMs } = await studio.look(shots, ways);
  const { pictureWidth: width, pictureHeight: height } = set.camera;
  for (const [i, way] of ways.entries())
    keepDrawn(folder, {
      ...id,
      ...way,
      trace: { schema: 1, width, height, frames: frames[i] ?? [], model: way.model },
    });
  return { pictures: shots.length, drawMs, detectMs };
}

/** Records the sets that are not in the folder yet, each in the ways of its exercise. */
export async function recordMissing(
  open: () => Promise<Studio>,
  folder: string,
  ids: readonly DrawnSetId[],
  waysOf: (exerciseId: string) => readonly Way[],
): Promise<void> {
  const missing = ids.filter((id) => !isRecorded(folder, id, waysOf(id.exerciseId)));
  if (missing.length === 0) return;
  const studio = await open();
  try {
    for (const [i, id] of missing.entries()) {
      const startMs = performance.now();
      const { pictures, drawMs, detectMs } = await recordDrawn(studio, folder, id, waysOf(id.exerciseId));
      const tookS = (performance.now() - startMs) / 1000;
      console.error(
        `${i + 1} of ${missing.length}: ${id.exerciseId} ${id.n}, ${pictures} pictures in ${tookS.toFixed(0)} s; ` +
          `drawn in ${drawMs.toFixed(0)} ms each, seen in ${detectMs.map((ms) => ms.toFixed(0)).join(', ')} ms`,
      );
    }
  } finally {
    await studio.close();
  }
}
