import type { Exercise, Variant } from './exercise.ts';

/** Made once for each variant, because the engine caches what it derives from an exercise by identity. */
const made = new WeakMap<Variant, Exercise>();

function overlaid(exercise: Exercise, variant: Variant): Exercise {
  const { id, name, teach, start, rules, variations, still } = variant;
  const shared = {
    ...{ variant: id, name, start, variations },
    teach: { ...exercise.teach, ...teach },
    rules: exercise.rules.map((rule) => rules[rule.id] ?? rule),
  };
  return exercise.kind === 'hold'
    ? { ...exercise, ...shared, ...(still && { still }) }
    : { ...exercise, ...shared };
}

/**
 * The exercise as judged when it is done as that variant; without a variant, the exercise itself. Null if it has no such variant.
 * `exercise`: as it is usually done.
 */
export function withVariant(exercise: Exercise, variantId: string | null | undefined): Exercise | null {
  if (variantId === null || variantId === undefined) return exercise;
  const variant = exercise.variants?.find(({ id }) => id === variantId);
  if (!variant) return null;
  const known = made.get(variant) ?? overlaid(exercise, variant);
  made.set(variant, known);
  return known;
}

/** An exercise and how it is done, as stored sessions, plans and sets name it. */
export interface Way {
  readonly exerciseId: string;
  /** The id of the variant; left out for the usual way. */
  readonly variant?: string;
}

/** The exercise that is done that way, as it is judged; null if there is no such exercise or no such variant. */
export function exerciseDone(exercises: readonly Exercise[], { exerciseId, variant }: Way): Exercise | null {
  const exercise = exercises.find(({ id }) => id === exerciseId);
  return exercise ? withVariant(exercise, variant) : null;
}

/** The exercise and how it is done. */
export const wayOf = ({ id, variant }: Pick<Exercise, 'id' | 'variant'>): Way => ({
  exerciseId: id,
  ...(variant !== undefined && { variant }),
});

/**
 * The name under which the words of an exercise done that way are stored, and the trainee's own posture in it: "plank", or
 * "plank.straight-arms".
 */
export const wayKey = ({ exerciseId, variant }: Way): string =>
  variant === undefined ? exerciseId : `${exerciseId}.${variant}`;
