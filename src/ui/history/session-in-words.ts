import type { Exercise } from '../../engine/exercise.ts';
import { articleRoutine } from '../../plan/article-routine.ts';
import type { DatedSession } from '../../review/history/dated-session.ts';
import type { Words } from '../../words/words.ts';

/** The name of a workout's routine: that of the article in the language of the page, one from a file as it stands there. */
export const routineInWords = (name: string, { t }: Words): string =>
  name === articleRoutine.name ? t('history.article') : name || t('history.workout');

/** The workout's or exercise's name. */
export const nameInWords = (
  {
    exerciseId,
    workout,
  }: { readonly exerciseId: string; readonly workout: { readonly name: string } | null },
  words: Words,
): string => (workout ? routineInWords(workout.name, words) : words.t(`exercise.${exerciseId}.name`));

const MINUTE_MS = 60_000;

/** The seconds of a length under a minute; null from a minute on. */
function fewSeconds(ms: number): number | null {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? seconds : null;
}

/** A length, which nobody takes for a time of day: "12 min", or under a minute "40 s". */
export function lengthInWords(ms: number, { t }: Words): string {
  const seconds = fewSeconds(ms);
  return seconds === null
    ? t('history.minutes', { minutes: Math.round(ms / MINUTE_MS) })
    : t('summary.seconds', { seconds });
}

/** The same length in whole words: "12 minutes", or under a minute "40 seconds". */
export function wholeLengthInWords(ms: number, { t }: Words): string {
  const seconds = fewSeconds(ms);
  return seconds === null
    ? t('workout.minutes', { count: Math.round(ms / MINUTE_MS) })
    : t('workout.in-seconds', { count: seconds });
}

/** Whether the exercise is counted in lifts that are held. */
export const isLifted = (exercise: Exercise | undefined): boolean =>
  exercise?.kind === 'hold' && exercise.dose.reps !== undefined;

/** How a workout ended; null for a single exercise. */
export function endInWords(workout: DatedSession['digest']['workout'], { t }: Words): string | null {
  if (!workout) return null;
  if (workout.hurt) return t('history.ended-hurt');
  return t(`history.ended-${workout.why ?? 'cut'}`);
}

/** What was done: "21 sets · 96 reps · 3:20 held well", and how it ended. */
export function doneInWords(
  { exerciseId, digest }: DatedSession,
  exercises: readonly Exercise[],
  words: Words,
): string {
  const { t, clock } = words;
  const { workout, sets, counted, attempts, goodMs } = digest;
  const lifted = isLifted(exercises.find(({ id }) => id === exerciseId));
  const parts = [
    workout && t('history.sets', { count: sets }),
    counted > 0 ? t(lifted ? 'summary.lifts' : 'summary.reps', { count: counted }) : null,
    goodMs > 0 ? t('summary.held', { time: clock(goodMs) }) : null,
    attempts > 0 ? t('workout.attempts', { count: attempts }) : null,
  ].filter((part) => part !== null);
  const end = endInWords(workout, words);
  return [...(parts.length > 0 ? parts : [t('history.nothing-counted')]), ...(end ? [end] : [])].join(' · ');
}
