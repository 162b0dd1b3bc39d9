import type { Exercise } from './exercise.ts';

/** A function of an exercise whose result is computed once for each exercise, because every frame needs it. */
export function onceForEach<Result extends object>(work: (exercise: Exercise) => Result): typeof work {
  const known = new WeakMap<Exercise, Result>();
  return (exercise) => {
    const before = known.get(exercise);
    if (before) return before;
    const result = work(exercise);
    known.set(exercise, result);
    return result;
  };
}
