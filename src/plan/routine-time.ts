import type { Dose, Routine } from './routine.ts';
import { routineSteps } from './routine-steps.ts';

/** One rep (s). Basis: measured, a bridge without its pause takes 4 s; judgement, a pause of 3 s in one of three reps. */
const REP_S = 5;
/** From the end of a rest to the start of the set: getting into position and the countdown. Basis: judgement. */
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

/** An estimate of how long the whole routine takes, in whole minutes. */
export const routineMinutes = (routine: Routine): number =>
  Math.round(
    routineSteps(routine).reduce(
      (sum, step) => sum + (step.kind === 'rest' ? step.seconds : INTO_POSITION_S + setS(step.dose)),
      0,
    ) / 60,
  );
