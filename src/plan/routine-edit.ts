import * as v from 'valibot';
import type { Exercise } from '../engine/exercise.ts';
import { articleRoutine, firstRoutine } from './article-routine.ts';
import { doneAs, type Dose, type Routine, type RoutineItem } from './routine.ts';
import { ROUTINE_LIMITS, routineSchema } from './routine-schema.ts';

export { articleRoutine, firstRoutine, ROUTINE_LIMITS };

/** Whether the routine can be stored and done. */
export const isRoutine = (routine: Routine): boolean => v.is(routineSchema, routine);

const written = (routine: Routine): string => JSON.stringify(v.parse(routineSchema, routine));

/** Whether that routine asks for exactly what the article's does. */
export const isArticle = (routine: Routine): boolean => written(routine) === written(articleRoutine);

/** Whether that routine is the one with which a trainee begins. */
export const isFirst = (routine: Routine): boolean => written(routine) === written(firstRoutine);

/**
 * The article's dose. For an exercise that is not in the article's routine, its own smallest dose; if it names none, the smallest that a
 * routine allows.
 */
export function usualDose({ id, kind, dose }: Pick<Exercise, 'id' | 'kind' | 'dose'>): Dose {
  const item = articleRoutine.items.find(({ exerciseId }) => exerciseId === id);
  if (item) return item.dose;
  return kind === 'reps'
    ? { kind: 'reps', reps: dose.reps?.[0] ?? ROUTINE_LIMITS.reps[0] }
    : { kind: 'hold', holdS: dose.holdS?.[0] ?? ROUTINE_LIMITS.holdS[0], sides: null };
}

const withItems = (routine: Routine, items: readonly RoutineItem[]): Routine => ({ ...routine, items });

export const withAdded = (routine: Routine, item: RoutineItem): Routine =>
  withItems(routine, [...routine.items, item]);

export const withoutItem = (routine: Routine, at: number): Routine =>
  withItems(routine, routine.items.toSpliced(at, 1));

export const withDose = (routine: Routine, at: number, dose: Dose): Routine =>
  withItems(
    routine,
    routine.items.map((item, i) => (i === at ? { ...item, dose } : item)),
  );

/** The item done as that variant; null for the usual way. */
export const withItemVariant = (routine: Routine, at: number, variant: string | null): Routine =>
  withItems(
    routine,
    routine.items.map((item, i) => (i === at ? doneAs(item, variant) : item)),
  );

/** One place up (-1) or down (1); unchanged at the ends. */
export function withMoved(routine: Routine, at: number, way: -1 | 1): Routine {
  const item = routine.items[at];
  const to = at + way;
  if (!item || to < 0 || to >= routine.items.length) return routine;
  return withItems(routine, routine.items.toSpliced(at, 1).toSpliced(to, 0, item));
}

/** Without every item of that exercise; null if nothing would be left. */
export function withoutExercise(routine: Routine, exerciseId: string): Routine | null {
  const items = routine.items.filter((item) => item.exerciseId !== exerciseId);
  return items.length > 0 ? withItems(routine, items) : null;
}
