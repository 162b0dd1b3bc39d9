import { describe, expect, it } from 'vitest';
import type { Rep } from '../../src/engine/events.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { trainee } from '../support/trainee.ts';

const repsOf = (who: typeof trainee): Rep[] =>
  who
    .log(gluteBridge, 30)
    .flatMap((event) => (event.type === 'RepCompleted' || event.type === 'RepAttempted' ? [event.rep] : []));

describe('a score', () => {
  it('is full for a rep that is full, held and clean', () => {
    const [rep] = repsOf(trainee.liesDown().bridges(1));
    expect(rep?.score).toBeGreaterThanOrEqual(0.97);
    expect(rep?.scoreParts).toMatchObject({ tempo: 1, pause: 1, form: 1 });
  });

  it('falls with a short pause and with a fault, and says by which part', () => {
    const [short] = repsOf(trainee.liesDown().bridges(1, { pauseMs: 1000 }));
    expect(short?.scoreParts?.pause).toBeLessThan(0.6);
    expect(short?.score).toBeLessThan(0.95);
    const [arched] = repsOf(trainee.liesDown().bridges(1, { top: 196 }));
    expect(arched?.scoreParts?.form).toBeLessThan(0.8);
  });

  it('is null for an attempt, whose parts are still given', () => {
    const [attempt] = repsOf(trainee.liesDown().bridges(1, { top: 150 }));
    expect(attempt?.score).toBeNull();
    expect(attempt?.scoreParts?.range).toBeLessThan(0.7);
  });

  it('of a hold falls with the time that was broken', () => {
    const holds = (who: typeof trainee) =>
      who.log(plank).flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));
    const [clean] = holds(trainee.planks(8000));
    const sag = { offset: -0.05 };
    const [broken] = holds(
      trainee.planks(4000).shifts(300, {}, sag).planks(2000, sag).shifts(300, sag, {}).planks(4000),
    );
    expect(clean?.score).toBe(1);
    expect(broken?.score).toBeLessThan(0.9);
    expect(broken?.scoreParts?.held).toBeLessThan(1);
  });
});
