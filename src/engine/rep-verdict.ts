import type { AttemptReason, Rep } from './events.ts';
import type { RepExercise, RepMeasure, RepRule } from './exercise.ts';
import type { Finished } from './rep-counter.ts';

const WEIGHT = { major: 2, advice: 1 } as const;

const valueOf = ({ movement, riseMs, lowerMs }: Finished, measure: RepMeasure): number =>
  ({ peak: movement.peak, pauseMs: movement.pauseMs, riseMs, lowerMs })[measure];

const shortBy = (rule: RepRule, finished: Finished): number => {
  const measures = typeof rule.measure === 'string' ? [rule.measure] : rule.measure;
  return rule.atLeast - Math.min(...measures.map((measure) => valueOf(finished, measure)));
};

/**
 * Makes a rep or an attempt of a finished movement. `frameFaults`: rules found broken while it went on,
 * `unseen`: rules that could not be judged meanwhile. What falls short of an `attempt` rule is judged by no other rep rule.
 */
export function judgeRep(
  exercise: RepExercise,
  finished: Finished,
  frameFaults: readonly string[],
  unseen: readonly string[],
): Rep {
  const { movement, endMs, flaw } = finished;
  const rules = exercise.rules.filter((rule) => rule.at === 'rep');
  const failing = flaw === null ? rules.filter((rule) => shortBy(rule, finished) > 0) : [];
  const decisive = failing.find((rule) => rule.attempt);
  const broken = decisive ? [decisive] : failing;
  const by = exercise.measurements[exercise.rep.by];
  const reason: AttemptReason | null =
    flaw ??
    (decisive
      ? { rule: decisive.id, shortBy: Math.ceil(shortBy(decisive, finished)), unit: by?.unit ?? 'deg' }
      : null);
  const faults = [...new Set([...frameFaults, ...broken.map(({ id }) => id)])];
  const judged = exercise.rules.filter(({ id }) => !unseen.includes(id));
  const weigh = (ids: readonly { id: string; severity: 'major' | 'advice' }[]) =>
    ids.reduce((sum, { severity }) => sum + WEIGHT[severity], 0);
  const all = weigh(judged);
  const score =
    reason === null && all > 0 ? weigh(judged.filter(({ id }) => !faults.includes(id))) / all : null;
  return {
    startMs: movement.startMs,
    topMs: movement.topMs ?? movement.peakMs,
    endMs,
    counted: reason === null,
    reason,
    pauseMs: movement.pauseMs,
    score: score === null ? null : Math.round(score * 100) / 100,
    faults,
    unseen,
  };
}
