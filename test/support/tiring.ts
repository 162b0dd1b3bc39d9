import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { shapeBetween, type Motion } from '../../src/mannequin/act/motion.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import { performedEach } from './performed.ts';

/** The fault of a rep with less than the full range: by how much less, as a share. */
const LESS = 'less';

/** Nine reps, of which each third has a tenth less range than the one before, and takes a third longer. */
export function tiring(exerciseId: string): PoseTrace {
  const motion = motionOf(exerciseId);
  const lessFar: Motion = {
    ...motion,
    faults: {
      ...motion.faults,
      [LESS]: { full: (amount) => shapeBetween(motion.rest, motion.full, 1 - amount) },
    },
  };
  const { riseMs, lowerMs } = motion.tempo;
  return performedEach(
    lessFar,
    Array.from({ length: 9 }, (_, i) => {
      const third = Math.floor(i / 3);
      const slower = 1 + third / 3;
      return {
        faults: third > 0 ? [{ id: LESS, amount: third / 10 }] : [],
        tempo: { riseMs: riseMs * slower, lowerMs: lowerMs * slower },
      };
    }),
  );
}
