import { describe, expect, it } from 'vitest';
import { faultsShown, isShown, usualFault } from '../../src/exercises/demonstrations.ts';
import { exercises, motions } from '../../src/exercises/index.ts';
import { CAST, CAST_NAMES } from '../../src/mannequin/body/cast.ts';
import { demonstrate } from '../../src/mannequin/act/demonstration.ts';
import { truthOf } from '../../tools/bench/truth.ts';

describe.each(exercises.filter(isShown))('the mannequin shows $id', (exercise) => {
  const motion = motions.find(({ id }) => id === exercise.id);
  if (!motion) throw new Error('isShown said so');
  it.each(CAST_NAMES)('with nothing wrong, or what was asked for: %s', (who) => {
    for (const asked of [null, ...faultsShown(exercise)]) {
      const show = demonstrate(motion, CAST[who].person, asked);
      const { faults } = truthOf(motion, show, (joints) => joints);
      const others = Object.keys(faults).filter((id) => id !== asked && faults[id] === 'yes');
      expect(others, `besides ${asked ?? 'nothing'}`).toEqual([]);
      // A body of other proportions may come so near a limit that both answers are right.
      if (asked !== null) expect(faults[asked], asked).not.toBe('no');
    }
  });

  it('takes about half a minute, longer only for lifts that are held for as long as they count, and ends well if the fault is momentary', () => {
    for (const fault of faultsShown(exercise)) {
      const { performance, stretches } = demonstrate(motion, CAST.woman.person, fault);
      expect(performance.ms).toBeLessThan(motion.kind === 'lifts' ? 90_000 : 45_000);
      if (!motion.faults[fault]?.throughout) expect(stretches.at(-1)?.faults).toEqual([]);
    }
  });

  it('begins with a fault that it can show', () => {
    expect(faultsShown(exercise)).toContain(usualFault(exercise));
  });
});

it('cannot show a fault that it does not know', () => {
  for (const motion of motions)
    for (const asked of ['no-such-fault', ''])
      expect(() => demonstrate(motion, CAST.woman.person, asked)).toThrow(
        `the mannequin cannot do ${motion.id} with the fault ${asked}`,
      );
});

it('a bridge begins with a pause cut short, a plank with hips that sag', () => {
  const usual = Object.fromEntries(exercises.map((exercise) => [exercise.id, usualFault(exercise)]));
  expect(usual).toMatchObject({ 'glute-bridge': 'short-pause', plank: 'hips-sag' });
});
