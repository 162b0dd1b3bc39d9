import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { isListed, lossesIn } from '../../review/losses.ts';
import type { Report } from '../../review/report.ts';
import type { Words } from '../../words/words.ts';
import { notJudgedInWords } from '../review/not-judged.ts';
import { grouped } from './grouped.ts';
import { cueInWords } from '../review/judgement.ts';

/** A bar from one second of the source to another. `mark`: how it is drawn. */
export interface Bar {
  readonly startS: number;
  readonly endS: number;
  readonly mark: 'good' | 'attempt' | 'major' | 'advice' | 'none';
}

export interface Row {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** The rows of the timeline: reps or holds, every fault, and everything that was not judged with its reason. */
export function timelineRows(
  exercise: Exercise,
  report: Report,
  log: readonly EngineEvent[],
  words: Words,
): readonly Row[] {
  const { t } = words;
  const done: readonly Bar[] =
    exercise.kind === 'reps'
      ? report.reps.map(({ startS, endS, counted }) => ({ startS, endS, mark: counted ? 'good' : 'attempt' }))
      : report.holds.map(({ startS, endS, counted }) => ({
          startS,
          endS,
          mark: counted ? 'good' : 'attempt',
        }));
  const faults = grouped(report.faults, ({ id }) => id).map(([id, same]): Row => ({
    name: cueInWords(exercise.id, { id, onTrial: same.some(({ onTrial }) => onTrial) }, words),
    bars: same.map(({ startS, endS, severity }) => ({ startS, endS, mark: severity })),
  }));
  const unjudged = grouped(report.notJudged, (one) => notJudgedInWords(exercise, one, words)).map(
    ([name, same]): Row => ({
      name,
      bars: same.map(({ startS, endS }) => ({ startS, endS, mark: 'none' })),
    }),
  );
  const away = lossesIn(log)
    .filter((loss) => !isListed(loss))
    .map(({ startMs, endMs }): Bar => ({ startS: startMs / 1000, endS: endMs / 1000, mark: 'none' }));
  return [
    { name: t(exercise.kind === 'reps' ? 'summary.reps-row' : 'summary.holds-row'), bars: done },
    ...faults,
    ...unjudged,
    ...(away.length > 0 ? [{ name: t('summary.lost-row'), bars: away }] : []),
  ].filter(({ bars }) => bars.length > 0);
}
