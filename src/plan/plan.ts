import * as v from 'valibot';
import type { Exercise } from '../engine/exercise.ts';
import { firstRoutine } from './article-routine.ts';
import type { Routine, RoutineItem } from './routine.ts';
import { routineSchema } from './routine-schema.ts';
import { weekPlanSchema } from '../time/week.ts';
import { withoutBall } from './without-ball.ts';

/** The version of the current safety notes. An important change increases it, and the trainee must accept them again. */
export const SAFETY_VERSION = 1;

/** What may hurt, as the app asks. */
export const HURT = ['back', 'leg', 'elsewhere'] as const;
export type Hurt = (typeof HURT)[number];

const day = v.pipe(v.number(), v.integer());

/** The trainee's choices for planning. A part that is missing or invalid counts as never chosen. */
export const planSchema = v.object({
  routine: v.fallback(routineSchema, firstRoutine),
  /** Whether the trainee has a stability ball; null if the trainee has not said. */
  ball: v.fallback(v.nullable(v.boolean()), null),
  /** One to three days of the week; empty if not chosen yet. */
  weekdays: v.fallback(weekPlanSchema.entries.weekdays, []),
  /** When on those days, for the calendar: local hours and minutes. */
  time: v.fallback(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), '18:00'),
  /** The version of the safety notes that was accepted. */
  safety: v.fallback(v.nullable(v.pipe(v.number(), v.integer())), null),
  /** What hurt in the last workout and on which day. `exerciseId` is null if it happened in a rest. */
  pain: v.fallback(
    v.nullable(
      v.object({
        exerciseId: v.nullable(v.string()),
        day,
        where: v.exactOptional(v.picklist(HURT)),
      }),
    ),
    null,
  ),
  /** The day of the last workout whose suggestion was answered. It is not made again. */
  answered: v.fallback(v.nullable(day), null),
  /** Names the entry in the trainee's calendar; null if none was made yet. */
  calendarId: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/))), null),
});

export type Plan = Readonly<v.InferOutput<typeof planSchema>>;

export const DEFAULT_PLAN: Plan = v.parse(planSchema, {});

type Offered = Pick<Exercise, 'id' | 'variants'>;

/**
 * Drops items of exercises that no longer exist; the first routine if nothing is left. An item whose variant does not exist is done
 * the usual way.
 */
function known(routine: Routine, exercises: readonly Offered[]): Routine {
  const items = routine.items.flatMap(({ variant, ...item }): readonly RoutineItem[] => {
    const exercise = exercises.find(({ id }) => id === item.exerciseId);
    if (!exercise) return [];
    const isKnown = variant !== undefined && exercise.variants?.some(({ id }) => id === variant);
    return [{ ...item, ...(isKnown && { variant }) }];
  });
  return items.length > 0 ? { ...routine, items } : firstRoutine;
}

/** Reported pain is kept; if its exercise no longer exists, without the name. */
const knownPain = (pain: Plan['pain'], exercises: readonly Pick<Exercise, 'id'>[]): Plan['pain'] =>
  pain && { ...pain, exerciseId: exercises.find(({ id }) => id === pain.exerciseId)?.id ?? null };

/** The plan without references to exercises that no longer exist. */
export const fittedPlan = (plan: Plan, exercises: readonly Offered[]): Plan => ({
  ...plan,
  routine: known(plan.routine, exercises),
  pain: knownPain(plan.pain, exercises),
});

/**
 * Today's routine, without exercises for which the trainee has no ball or has not mentioned one, and the ids of those left out.
 * May leave no item at all.
 */
export const usableRoutine = (
  { routine, ball }: Pick<Plan, 'routine' | 'ball'>,
  exercises: readonly Pick<Exercise, 'id' | 'needs'>[],
): ReturnType<typeof withoutBall> => (ball ? { routine, dropped: [] } : withoutBall(routine, exercises));

export const hasAccepted = ({ safety }: Pick<Plan, 'safety'>): boolean => safety === SAFETY_VERSION;
