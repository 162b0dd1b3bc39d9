import type { Dose, Routine } from './routine.ts';
import { routineSteps } from './routine-steps.ts';

/** One rep, seconds. Basis: measured, a bridge without its pause takes 4 s; judgement, a pause of 3 s in one rep of three. */
const REP_S = 5;
/** From the end of a rest to the start of the set: into position and counted down. Basis: judgement. */
const INTO_POSITION_S = 10;

const setS = (dose: Dose): number => {
  switch (dose.kind) {
    case 'reps':
      return dose.reps * REP_S;
    case 'hold':
      return dose.holdS;
    case 'holds':
      return dose.times * dose.holdS + (dose.times - 1) * dose.relaxS;
  }
};

/** About how long the whole routine takes, in whole minutes: an estimate. */
export const routineMinutes = (routine: Routine): number =>
  Math.round(
    routineSteps(routine).reduce(
      (sum, step) => sum + (step.kind === 'rest' ? step.seconds : INTO_POSITION_S + setS(step.dose)),
      0,
    ) / 60,
  );
