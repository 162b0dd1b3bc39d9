import type { Exercise } from '../exercise.ts';
import { BODY_PARTS, type BodyPart } from '../measure/measurement.ts';
import type { FormRule, RepMeasure } from './rule.ts';

/** What is watched about a whole rep, in the order in which it is listed. */
const OF_A_REP = ['range', 'pause', 'tempo'] as const;

/** A part of the body, or a property of a whole rep, that a rule judges. */
export type Watched = BodyPart | (typeof OF_A_REP)[number];

export const WATCHED: readonly Watched[] = [...BODY_PARTS, ...OF_A_REP];

const OF_REP_MEASURE: Readonly<Record<RepMeasure, Watched>> = {
  peak: 'range',
  pauseMs: 'pause',
  riseMs: 'tempo',
  lowerMs: 'tempo',
};

/** What that rule of the exercise watches. The range of a rep is listed with the part of the body that makes it. */
export function watchedBy({ measurements, ...exercise }: Exercise, rule: FormRule): readonly Watched[] {
  if (rule.at !== 'rep') {
    const part = measurements[rule.measure]?.part;
    return part ? [part] : [];
  }
  const measures = typeof rule.measure === 'string' ? [rule.measure] : rule.measure;
  const by = exercise.kind === 'reps' ? measurements[exercise.rep.by]?.part : undefined;
  return measures.flatMap((measure) =>
    measure === 'peak' && by ? [by, OF_REP_MEASURE.peak] : [OF_REP_MEASURE[measure]],
  );
}

/** Everything that the rules of the exercise watch, without repetition: the body from head to feet, then the rep. */
export function watchedIn(exercise: Exercise): readonly Watched[] {
  const all = exercise.rules.flatMap((rule) => watchedBy(exercise, rule));
  return WATCHED.filter((one) => all.includes(one));
}
