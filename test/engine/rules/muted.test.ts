import { describe, expect, it } from 'vitest';
import { mayMute, mutedIn, mutedKey, withoutMuted } from '../../../src/engine/rules/muted.ts';
import { isMajor } from '../../../src/engine/rules/on-trial.ts';
import { exercises } from '../../../src/exercises/index.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { performed } from '../../support/performed.ts';

describe('a cue that is turned off', () => {
  it('is advice: no rule that stops a clock, marks a rep or decides what counts can be turned off', () => {
    const all = exercises.flatMap(({ rules }) => rules);
    expect(all.filter(mayMute).length).toBeGreaterThan(10);
    for (const rule of all.filter(mayMute)) {
      expect(isMajor(rule), rule.id).toBe(false);
      expect(rule.at === 'rep' && rule.attempt, rule.id).not.toBe(true);
    }
    for (const { id, rules } of exercises)
      for (const rule of rules.filter(isMajor))
        expect(mutedIn({ ...gluteBridge, id, rules }, [mutedKey(id, rule.id)])).toEqual([]);
  });

  it('is turned off in its own exercise only', () => {
    expect(mutedIn(gluteBridge, ['glute-bridge.feet-too-far', 'plank.too-fast'])).toEqual(['feet-too-far']);
  });

  it('is not heard of, and everything else is', () => {
    const trace = performed(
      'glute-bridge',
      [
        { id: 'feet-too-far', amount: 0.8 },
        { id: 'short-pause', amount: 0.8 },
      ],
      2,
      {},
      15,
    );
    const { log } = judgeTrace(gluteBridge, trace);
    const faults = (muted: readonly string[]) =>
      withoutMuted(gluteBridge, log, muted).flatMap((event) =>
        event.type === 'FaultFound' ? [event.fault] : [],
      );
    expect(new Set(faults([]))).toEqual(new Set(['feet-too-far', 'short-pause']));
    expect(new Set(faults(['glute-bridge.feet-too-far', 'glute-bridge.short-pause']))).toEqual(
      new Set(['short-pause']),
    );
    expect(withoutMuted(gluteBridge, log, ['glute-bridge.feet-too-far']).length).toBe(
      log.length -
        log.filter((event) => event.type === 'FaultFound' && event.fault === 'feet-too-far').length,
    );
  });
});
