import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { withVariant } from '../../src/engine/variant.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { motionFor } from '../../src/exercises/variant-motions.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { atFps, mirror } from '../../tools/bench/retrace.ts';
import { performed, performedAs } from '../support/performed.ts';
import { pushUps } from '../support/varied.ts';

const variants = exercises.flatMap((usual) =>
  (usual.variants ?? []).map(({ id: way }) => ({ id: usual.id, way, usual })),
);

function variantOf(usual: Exercise, way: string): Exercise {
  const variant = withVariant(usual, way);
  if (!variant) throw new Error(`no ${usual.id} ${way}`);
  return variant;
}

function onArms(id: string, faults: readonly string[] = []): PoseTrace {
  const motion = motionFor({ id, variant: 'straight-arms' });
  if (!motion) throw new Error(`the mannequin does no ${id} on straight arms`);
  const tempo = { riseMs: 700, pauseMs: 6000, lowerMs: 700, restMs: 1500 };
  return performedAs(
    motion,
    faults.map((fault) => ({ id: fault, amount: 0.5 })),
    1,
    { tempo },
  );
}

const named = (log: readonly EngineEvent[]): readonly string[] =>
  log.flatMap((event) => (event.type === 'VariationSeen' ? [event.variation] : []));

const goodS = (exercise: Exercise, trace: PoseTrace): number =>
  judgeTrace(exercise, trace).report.holds.reduce((sum, hold) => sum + hold.goodS, 0);

describe('the variants of the exercises', () => {
  it('are the straight-arm plank and side plank', () => {
    expect(variants.map(({ id, way }) => `${id} ${way}`)).toEqual([
      'plank straight-arms',
      'side-plank straight-arms',
    ]);
  });

  it('are done by the mannequin', () => {
    for (const { id, way } of variants) expect(motionFor({ id, variant: way })?.id, `${id} ${way}`).toBe(id);
    expect(motionFor({ id: 'plank', variant: 'on-one-finger' })).toBe(null);
  });

  it('are null if the exercise has none of that name, and the exercise itself if none is named', () => {
    for (const exercise of exercises) {
      expect(withVariant(exercise, 'on-one-finger')).toBe(null);
      expect(withVariant(exercise, undefined)).toBe(exercise);
    }
  });

  describe.each(variants)('$id $way', ({ id, way, usual }) => {
    const variant = variantOf(usual, way);

    it('has the id of its exercise, and is the same object each time', () => {
      expect(variant).toMatchObject({ id, variant: way });
      expect(withVariant(usual, way)).toBe(variant);
    });

    it.each([
      ['as it is', (trace: PoseTrace) => trace],
      ['in the mirror', mirror],
      ['at 8 frames a second', (trace: PoseTrace) => atFps(trace, 8)],
    ])('is credited, with no fault and no other variation: %s', (_, change) => {
      const { report, log } = judgeTrace(variant, change(onArms(id)));
      expect(report.holds).toHaveLength(1);
      expect(report.holds[0]?.goodS).toBeGreaterThan(5);
      expect(report.faults).toEqual([]);
      expect(named(log)).toEqual([]);
    });

    it('has its sag recognised, and its bent knees', () => {
      for (const fault of ['hips-sag', 'knees-bent'])
        expect(judgeTrace(variant, onArms(id, [fault])).report.faults.map((one) => one.id)).toContain(fault);
    });

    it('is not the usual way, which names it and credits none of it', () => {
      expect(goodS(usual, onArms(id))).toBe(0);
      const [seen] = named(judgeTrace(usual, onArms(id)).log);
      expect(usual.variations?.find((one) => one.id === seen)?.variant).toBe(way);
    });

    it('does not credit the usual way, and names it', () => {
      const trace = performed(id, [], 1);
      expect(goodS(variant, trace)).toBe(0);
      const [seen] = named(judgeTrace(variant, trace).log);
      expect(variant.variations?.find((one) => one.id === seen)?.variant).toBe(null);
    });

    it('has a wider leave than enter, and one cue of six words at most for each rule and variation', () => {
      for (const { enter, leave } of variant.start) {
        expect(leave[0]).toBeLessThanOrEqual(enter[0]);
        expect(leave[1]).toBeGreaterThanOrEqual(enter[1]);
        expect(leave).not.toEqual(enter);
      }
      const cues = [...variant.rules, ...(variant.variations ?? [])].map(({ cue }) => cue ?? '');
      for (const cue of cues) expect(cue.split(' ').length, cue).toBeLessThanOrEqual(6);
    });

    it('replaces rules that its exercise has, and no measure is missing', () => {
      const replaced = Object.keys(usual.variants?.find((one) => one.id === way)?.rules ?? {});
      expect(usual.rules.map((rule) => rule.id)).toEqual(expect.arrayContaining(replaced));
      expect(variant.rules.map((rule) => rule.id)).not.toEqual(expect.arrayContaining(replaced));
    });
  });
});

describe('a plank on straight arms that pulses', () => {
  /** The arms bend and stretch by so many degrees, once in 1.2 s; all else is held. */
  const pulsing = (degrees: number): Exercise => {
    const variant = variantOf(plank, 'straight-arms');
    const of = ({ timestampMs }: { readonly timestampMs: number }): number =>
      164 + (degrees / 2) * Math.sin((timestampMs * 2 * Math.PI) / 1200);
    return {
      ...variant,
      measurements: { ...variant.measurements, arm: { unit: 'deg', part: 'elbows', joints: [], of } },
    };
  };

  it('is not credited, though the shoulders hardly move', () => {
    expect(goodS(pulsing(26), onArms('plank'))).toBeLessThan(1.5);
  });

  it('is credited as long as the arms only tremble', () => {
    expect(goodS(pulsing(10), onArms('plank'))).toBeGreaterThan(5);
  });
});

describe('push-ups, judged as a plank on straight arms', () => {
  it.each([
    ['at their usual pace', {}],
    ['quick', { riseMs: 350, pauseMs: 0, lowerMs: 350, restMs: 400 }],
    ['with a short stay at the top', { riseMs: 600, pauseMs: 0, lowerMs: 600, restMs: 1000 }],
  ])('are credited while held at the top before the first one, not during the push-ups: %s', (_, tempo) => {
    const [plank] = variants;
    if (!plank) throw new Error('there is no plank');
    const credited = goodS(variantOf(plank.usual, plank.way), pushUps(tempo));
    expect(credited).toBeGreaterThan(1);
    expect(credited).toBeLessThan(2);
  });
});
