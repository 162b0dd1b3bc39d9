import type { Exercise } from '../engine/exercise.ts';
import type { FrameRule } from '../engine/rules/rule.ts';
import { frameRules } from '../engine/rules/form-rules.ts';
import { bandIn, limitsOf, type Band } from '../engine/rules/limits.ts';
import { bandOf, mainMeasure, type Sample } from './samples.ts';

/** What explains a verdict: a measure over time, and the range in which it is good. */
export interface JudgedBy {
  readonly measure: string;
  /** The rule that is judged frame by frame; null if the whole movement is judged, or if there is no rule. */
  readonly rule: FrameRule | null;
  /** In the measure's unit; null on a side without a limit. */
  readonly bandAt: (sample: Pick<Sample, 'baselines'>) => Band;
}

const open: Band = { low: null, high: null };

/** Explains by the given rule; without one, by the measure that says most about the exercise and all its major rules. */
export function judgedBy(exercise: Exercise, ruleId: string | null): JudgedBy {
  const frame = frameRules(exercise).find(({ id }) => id === ruleId);
  if (frame) {
    const { measure } = frame;
    return { measure, rule: frame, bandAt: ({ baselines }) => bandIn(limitsOf(frame, baselines[measure])) };
  }
  const measure = mainMeasure(exercise);
  if (exercise.kind === 'hold')
    return { measure, rule: null, bandAt: ({ baselines }) => bandOf(exercise, measure, baselines) };
  const rules = exercise.rules.filter((rule) => rule.at === 'rep');
  const rule = rules.find(({ id }) => id === ruleId) ?? rules.find(({ attempt }) => attempt);
  if (rule?.measure === 'peak') {
    const band = { low: rule.atLeast ?? null, high: rule.atMost ?? null };
    return { measure, rule: null, bandAt: () => band };
  }
  const { pauseFrom, goes } = exercise.rep;
  const top =
    rule?.measure === 'pauseMs' && pauseFrom !== undefined
      ? goes === 'up'
        ? { low: pauseFrom, high: null }
        : { low: null, high: pauseFrom }
      : open;
  return { measure, rule: null, bandAt: () => top };
}
