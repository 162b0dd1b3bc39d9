import type { ModelId } from '../../../src/detector/detector.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { readDrawn } from '../drawn/drawn-files.ts';
import { drawnSet } from '../drawn/drawn-set.ts';
import type { Truth } from '../truth.ts';
import { readTakes } from './takes.ts';

/** A rendered set as a model saw it, and the truth about it. */
export interface RenderedSet {
  readonly exerciseId: string;
  readonly model: ModelId;
  /** The number of the set within the exercise. The recordings of both models have the same number. */
  readonly set: string;
  readonly truth: Truth;
  readonly trace: PoseTrace;
}

export const MODELS: readonly ModelId[] = ['movenet-lightning', 'movenet-thunder'];

/** The kept sets, as both models saw them. */
export const keptSets = (): readonly RenderedSet[] =>
  MODELS.flatMap((model) =>
    readTakes(model).map(({ exerciseId, fault, n, truth, trace }) => ({
      ...{ exerciseId, model, set: `kept ${fault ?? 'clean'} ${n}`, truth, trace },
    })),
  );

/** The sets drawn at random that are in the folder, seen as the page looks at a trainee in that exercise. */
export const drawnSets = (exercises: readonly Exercise[], folder: string): readonly RenderedSet[] =>
  readDrawn(folder)
    .filter(({ exerciseId, picture }) => {
      const exercise = exercises.find(({ id }) => id === exerciseId);
      return exercise !== undefined && picture === (exercise.picture ?? 'as-is');
    })
    .map((set) => ({
      ...{ exerciseId: set.exerciseId, model: set.model, set: `drawn ${set.n}` },
      ...{ truth: drawnSet(set).truth, trace: set.trace },
    }));
