import type { Exercise, Measurement } from '../exercise.ts';

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

/** Made once for each exercise and model: the engine keeps what it works out about an exercise by its identity. */
const made = new WeakMap<Exercise, Map<string, Exercise>>();

/**
 * The exercise with its measures as MoveNet Lightning would read them, for keypoints that `model` found: limits are made for
 * Lightning's readings. The exercise itself if that model reads them alike, or if it is not known.
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
