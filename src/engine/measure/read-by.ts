import type { Exercise } from '../exercise.ts';
import type { Measurement } from './measurement.ts';

const corrected = (measurement: Measurement, more: number): Measurement => ({
  ...measurement,
  of: (body) => {
    const value = measurement.of(body);
    return value === null ? null : value - more;
  },
});

function correctedBy(exercise: Exercise, readings: Readonly<Partial<Record<string, number>>>): Exercise {
  const measurements = Object.entries(exercise.measurements).map(([name, measurement]) => {
    const more = readings[name];
    return [name, more === undefined ? measurement : corrected(measurement, more)] as const;
  });
  return { ...exercise, measurements: Object.fromEntries(measurements) };
}

/** Made once for each exercise and model, because the engine caches what it derives from an exercise by identity. */
const made = new WeakMap<Exercise, Map<string, Exercise>>();

/**
 * The exercise with its measures corrected for keypoints found by `model`. Returns the exercise itself if it has no corrections for that
 * model, or if the model is unknown.
 */
export function readBy(exercise: Exercise, model: string | null): Exercise {
  const readings = model === null ? undefined : exercise.readBy?.[model];
  if (model === null || readings === undefined) return exercise;
  const byModel = made.get(exercise) ?? new Map<string, Exercise>();
  made.set(exercise, byModel);
  const known = byModel.get(model) ?? correctedBy(exercise, readings);
  byModel.set(model, known);
  return known;
}
