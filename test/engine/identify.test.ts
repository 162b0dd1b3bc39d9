import { describe, expect, it } from 'vitest';
import { identifyTrace } from '../../src/engine/identify.ts';
import { exercises } from '../../src/exercises/index.ts';
import { hasMedia, readLabels, readTrace } from '../../tools/bench/real/labels.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

const ids = exercises.map(({ id }) => id);

describe('which exercise it is', () => {
  it.each(ids)('is reported for a trainee who does a %s', (id) => {
    const tempo = exercises.find((one) => one.id === id)?.kind === 'hold' ? { pauseMs: 4000 } : {};
    expect(identifyTrace(exercises, performed(id, [], 2, tempo, 15))?.id).toBe(id);
  });

  it.each(['standing', 'allFours', 'sitting'] as const)('is not reported for a trainee %s', (posture) => {
    expect(identifyTrace(exercises, trainee.stays(posture, 5000).trace(10))).toBeNull();
  });

  it('is not reported without a trainee', () => {
    expect(identifyTrace(exercises, trainee.isGone(3000).trace(10))).toBeNull();
  });
});

describe.skipIf(!hasMedia)('which exercise it is, of real footage', () => {
  const labels = readLabels();
  const done = labels.filter(
    ({ exercise, truth }) => ids.includes(exercise) && truth.kind !== 'refused' && !truth.orRefused,
  );

  it.each(done.filter(({ truth }) => truth.kind !== 'none'))('$id is a $exercise', (label) => {
    const identified = identifyTrace(exercises, readTrace(label))?.id ?? null;
    // A hold with a fault throughout never has good time, so its posture alone does not identify it.
    if (label.truth.kind === 'fault') expect([label.exercise, null]).toContain(identified);
    else expect(identified).toBe(label.exercise);
  });

  it.each(labels.filter(({ exercise }) => exercise === 'every'))(
    '$id is not identified as any exercise',
    (label) => {
      expect(identifyTrace(exercises, readTrace(label))).toBeNull();
    },
  );
});
