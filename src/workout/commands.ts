import { easierThan } from '../plan/easier.ts';
import { HURT, type Hurt } from '../plan/plan.ts';
import { setResult } from './set-result.ts';
import { LENGTHEN_S } from './timing.ts';
import type { SetEndCause, WorkoutFact } from './workout-events.ts';
import { currentSet, nextSet, type WorkoutState } from './workout-state.ts';

/** What the trainee may ask for, by voice, button or key. */
export const COMMANDS = [
  'pause',
  'resume',
  'skip',
  'lengthen',
  'end-set',
  'back',
  'easier',
  'hurts',
  'hurt-back',
  'hurt-leg',
  'hurt-elsewhere',
  'finish',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Answers to the question what hurt. */
const HURT_BY = new Map<Command, Hurt>(HURT.map((where) => [`hurt-${where}`, where]));

const end = (state: WorkoutState, why: SetEndCause): WorkoutFact => ({
  type: 'SetEnded',
  ...setResult(state, why, state.lastMs),
});

/** Ends the set if one has begun. */
const endBegun = (state: WorkoutState, why: SetEndCause): readonly WorkoutFact[] =>
  currentSet(state) && state.set.startMs !== null ? [end(state, why)] : [];

/** Repeats the previous set, or the first set if there is none before it. */
function back(state: WorkoutState): readonly WorkoutFact[] {
  const { steps, index } = state;
  const before = steps.findLastIndex(({ kind }, at) => kind === 'set' && at < index);
  return [...endBegun(state, 'skipped'), { type: 'StepEntered', index: Math.max(0, before) }];
}

/** The easier exercise for this item, or in a rest for the next one. If there is no easier exercise and one was offered, a rest. */
function easier(state: WorkoutState): readonly WorkoutFact[] {
  const step = currentSet(state) ?? nextSet(state);
  if (step === null) return [];
  const to = easierThan(step.exerciseId);
  if (to !== null) return [{ type: 'EasierTaken', item: step.item, from: step.exerciseId, to }];
  return state.set.announced.easier ? endBegun(state, 'stopped') : [];
}

/** Once it hurt, the trainee says what, continues, or finishes. */
function afterHurt(exerciseId: string | null, command: Command): readonly WorkoutFact[] {
  const where = HURT_BY.get(command);
  if (where !== undefined) return [{ type: 'HurtReported', exerciseId, where }];
  if (command === 'finish') return [{ type: 'WorkoutFinished', why: 'hurt' }];
  return command === 'resume' ? [{ type: 'WorkoutResumed', by: 'command' }] : [];
}

function running(state: WorkoutState, command: Command): readonly WorkoutFact[] {
  const { phase } = state;
  const inSet = currentSet(state) !== null;
  switch (command) {
    case 'pause':
      return [{ type: 'WorkoutPaused', by: 'command' }];
    case 'resume':
      return phase.kind === 'asking-done' ? [{ type: 'DoneAnswered' }] : [];
    case 'skip':
      return inSet ? [end(state, 'skipped')] : [{ type: 'RestEnded' }];
    case 'end-set':
      return inSet ? [end(state, state.set.startMs === null ? 'skipped' : 'stopped')] : [];
    case 'lengthen':
      return phase.kind === 'resting' ? [{ type: 'RestLengthened', seconds: LENGTHEN_S }] : [];
    case 'back':
      return back(state);
    case 'easier':
      return easier(state);
    case 'hurts':
      return [{ type: 'HurtReported', exerciseId: currentSet(state)?.exerciseId ?? null }];
    case 'hurt-back':
    case 'hurt-leg':
    case 'hurt-elsewhere':
      return [];
    case 'finish':
      return [...endBegun(state, 'stopped'), { type: 'WorkoutFinished', why: 'ended' }];
  }
}

/**
 * What a command causes now; nothing if it has no meaning in this phase. While paused, a command that moves the workout on ends the pause
 * first. Then the answer is only that, and `again` says that the command must be given once more.
 */
export function obey(
  state: WorkoutState,
  command: Command,
): { readonly facts: readonly WorkoutFact[]; readonly again: boolean } {
  const { phase } = state;
  const only = (...facts: readonly WorkoutFact[]) => ({ facts, again: false });
  switch (phase.kind) {
    case 'finished':
    case 'between':
      return only();
    case 'hurt':
      return only(...afterHurt(phase.exerciseId, command));
    case 'paused':
      if (command === 'pause' || HURT_BY.has(command)) return only();
      if (command === 'lengthen')
        return only(
          ...(phase.interrupted.kind === 'resting'
            ? running({ ...state, phase: phase.interrupted }, command)
            : []),
        );
      if (command === 'hurts' || command === 'finish') return only(...running(state, command));
      return { facts: [{ type: 'WorkoutResumed', by: 'command' }], again: command !== 'resume' };
    default:
      return only(...running(state, command));
  }
}
