import { effortsOf } from '../../review/efforts.ts';
import type { SessionView } from '../../session/session-store.ts';
import type { EngineEvent } from '../../engine/events.ts';
import type { Report, ReportedRep, UnjudgedReason } from '../../review/report.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { type SideTimes, owedSide, sideTimes } from '../../engine/sides.ts';
import { secondsOf } from '../../time/seconds.ts';
import type { Words } from '../../words/words.ts';
import { notJudgedInWords } from '../review/not-judged.ts';

/** Why a movement was not counted, in words; null if it was. */
export function reasonInWords(
  { id }: Exercise,
  { reason }: Pick<ReportedRep, 'reason'>,
  { t }: Words,
): string | null {
  if (reason === null) return null;
  if (typeof reason === 'string') return t(`reason.${reason}`);
  if ('variation' in reason)
    return t('reason.variation', { variation: t(`variation.${id}.${reason.variation}`) });
  return reason.unit === 'ms'
    ? t('reason.ms', { amount: reason.shortBy / 1000 })
    : t('reason.deg', { amount: reason.shortBy });
}

/** The headline: the reps that counted, or the time held well. */
export function headline(kind: 'reps' | 'hold', { reps, holds }: Report, words: Words): string {
  if (kind === 'reps')
    return words.t('summary.reps', { count: reps.filter(({ counted }) => counted).length });
  return words.t('summary.held', {
    time: words.clock(1000 * holds.reduce((sum, { goodS }) => sum + goodS, 0)),
  });
}

/** The good time of each side that has any: "left 0:31". */
export const sidesInWords = (times: SideTimes, { t, clock }: Words): readonly string[] =>
  (['left', 'right'] as const)
    .filter((side) => times[side] > 0)
    .map((side) => t('side.time', { side: t(`side.${side}`), time: clock(times[side]) }));

/** The line below the headline: lifts, sides, attempts, the longest unbroken hold, time not credited; empty if none applies. */
export function outcomeDetails(
  { dose }: Exercise,
  { reps, holds }: Report,
  log: readonly EngineEvent[],
  words: Words,
): string {
  const { t } = words;
  const attempts = reps.filter(({ counted }) => !counted).length;
  const ended = log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));
  const brokenMs = effortsOf(ended, log).reduce((sum, effort) => sum + effort.brokenMs, 0);
  const longest = Math.max(0, ...holds.map(({ longestS }) => longestS));
  const lifts = dose.reps && dose.holdS ? holds.filter(({ counted }) => counted).length : 0;
  const times = sideTimes(log);
  const owed = owedSide(times);
  return [
    lifts > 0 ? t('summary.lifts', { count: lifts }) : null,
    ...sidesInWords(times, words),
    owed
      ? t('summary.owed', {
          side: t(`side.${owed}`),
          seconds: Math.round(Math.abs(times.left - times.right) / 1000),
        })
      : null,
    attempts > 0 ? t('workout.attempts', { count: attempts }) : null,
    longest > 0 ? t('summary.longest-was', { seconds: longest }) : null,
    brokenMs >= 100 ? t('workout.broken', { seconds: secondsOf(brokenMs, 1) }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

const any = (log: readonly EngineEvent[], type: EngineEvent['type']): boolean =>
  log.some((event) => event.type === type);

/** Reasons why nothing in a set counted, apart from those that have a sentence of their own. */
const SILENT: readonly UnjudgedReason[] = [
  'another-variation',
  'leans',
  'another-exercise',
  'another-person',
  'joints-unseen',
  'too-few-pictures',
  'camera-moved',
];

/** Says why there is no rep and no hold, so that the trainee knows what to change; null if there is one. */
export function emptiness(
  { log, exercise, status }: SessionView,
  report: Report,
  words: Words,
): string | null {
  const { t } = words;
  if (report.reps.length > 0 || report.holds.length > 0) return null;
  if (report.notJudged.some(({ rule, why }) => rule === '*' && why === 'view'))
    return t('summary.empty-view', { camera: exercise ? t(`exercise.${exercise.id}.camera`) : '' });
  const silent = report.notJudged.find(({ why }) => SILENT.some((one) => one === why));
  if (silent?.why === 'another-variation' && exercise)
    return t('summary.empty-variation', {
      says: t(`coach.variation.${exercise.id}.${silent.wants ?? ''}`),
    });
  if (silent && exercise)
    return t('summary.empty-unjudged', { why: notJudgedInWords(exercise, silent, words) });
  if (any(log, 'PostureReached')) return t('summary.empty-short');
  if (status === null || status.lostWhy !== null || status.wants === null || !exercise)
    return t('summary.empty-nobody');
  return t('summary.empty-posture', { wants: t(`wants.${exercise.id}.${status.wants}`) });
}
