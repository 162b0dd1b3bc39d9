import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import type { FormRule } from '../../src/engine/rules/rule.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { faultOf, leastOf, repsOf } from '../../src/exercises/true-limits.ts';

const basis = { kind: 'judgement', says: 'made up for this test' } as const;
const texts = { cue: 'Do it', slip: 'You did not', basis };
const frame = { ...texts, severity: 'major', at: 'always', measure: 'knee', hysteresis: 1 } as const;
const rep = { ...texts, severity: 'advice', at: 'rep' } as const;

const withRules = (...rules: readonly FormRule[]): Exercise => ({ ...plank, rules });

describe('the true limits of a motion', () => {
  it('are the fixed ones of the rule, if it has any', () => {
    const rule = { ...frame, id: 'bent', below: 77, offBaseline: { below: 5 } };
    expect(faultOf(withRules(rule), 'bent')).toEqual({ id: 'bent', below: 77, major: true });
    const above = { ...frame, id: 'bent', above: 88, severity: 'advice' } as const;
    expect(faultOf(withRules(above), 'bent')).toEqual({ id: 'bent', above: 88 });
  });

  it("are otherwise those over, or the share of, the trainee's own start", () => {
    const of = (offBaseline: {
      readonly above?: number;
      readonly lift?: number;
      readonly belowShare?: number;
    }) => faultOf(withRules({ ...frame, id: 'off', offBaseline }), 'off');
    expect(of({ above: 3 })).toEqual({ id: 'off', above: 3, overRest: true, major: true });
    expect(of({ lift: 6 })).toEqual({ id: 'off', below: 6, overRest: true, major: true });
    expect(of({ belowShare: 0.25 })).toEqual({ id: 'off', below: 0.75, shareOfRest: true, major: true });
  });

  it('of a rule that judges the whole rep are what it asks for', () => {
    const past: FormRule = { ...rep, id: 'past', measure: 'peak', atMost: 192 };
    const short: FormRule = { ...rep, id: 'short', measure: 'pauseMs', atLeast: 2700 };
    expect(faultOf(withRules(past, short), 'past')).toEqual({ id: 'past', above: 192 });
    expect(leastOf(withRules(past, short), 'short')).toBe(2700);
    expect(() => leastOf(withRules(past, short), 'past')).toThrow('past asks for no least');
  });

  it('of a rep are those of the rule whose failing makes an attempt', () => {
    const attempt = { ...rep, attempt: true, notCounted: 'Not counted', measure: 'peak' } as const;
    const by = { measure: () => 0, tolerance: 2 };
    const up = withRules({ ...attempt, id: 'low', atLeast: 160 });
    expect(repsOf(up, by)).toEqual({ complete: { ...by, above: 160 }, incomplete: 'low' });
    const down = withRules({ ...attempt, id: 'high', atMost: 120 });
    expect(repsOf(down, by)).toEqual({ complete: { ...by, below: 120 }, incomplete: 'high' });
    expect(() => repsOf(withRules(), by)).toThrow('plank has no rule of which movements are attempts');
  });

  it('are refused for a rule that the exercise does not have', () => {
    expect(() => faultOf(plank, 'levitates')).toThrow('plank has no rule levitates');
  });
});
