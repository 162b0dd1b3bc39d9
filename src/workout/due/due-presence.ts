import type { Due } from './due.ts';
import { ARMS_MS, BACK_MS, LEFT_MS, NOBODY_MS, STOOD_MS } from '../timing.ts';
import type { PauseCause } from '../workout-events.ts';
import type { WorkoutState } from '../workout-state.ts';

const pause = (by: PauseCause, atMs: number): Due => ({ atMs, fact: { type: 'WorkoutPaused', by } });

/** Both arms were raised for long enough within this phase: pause or resume. */
function dueByArms({ phase, seen }: WorkoutState): readonly Due[] {
  if (!seen.presence.armsUp || seen.armsHeard) return [];
  if (phase.kind === 'between' || phase.kind === 'hurt' || phase.kind === 'finished') return [];
  const atMs = Math.max(seen.armsUpMs, phase.kind === 'paused' ? phase.sinceMs : -Infinity) + ARMS_MS;
  return phase.kind === 'paused'
    ? [{ atMs, fact: { type: 'WorkoutResumed', by: 'arms' } }]
    : [pause('arms', atMs)];
}

/** The trainee has left or stood up during a countdown or a set. The posture gate takes precedence over the appearance of standing. */
function dueByLeaving({ phase, seen, inPosture, postureLostMs, overruledMs }: WorkoutState): readonly Due[] {
  const { presence, inFrameMs, standingMs } = seen;
  const news = (sinceMs: number): boolean => overruledMs === null || sinceMs > overruledMs;
  if (phase.kind === 'placing')
    return presence.inFrame ? [] : [pause('left', Math.max(inFrameMs, phase.sinceMs) + NOBODY_MS)];
  if (phase.kind !== 'countdown' && phase.kind !== 'working') return [];
  const due: Due[] = [];
  if (!presence.inFrame && news(inFrameMs)) due.push(pause('left', inFrameMs + LEFT_MS));
  if (presence.standing && !inPosture && news(standingMs))
    due.push(pause('stood', Math.max(standingMs + STOOD_MS, postureLostMs)));
  return due;
}

/** The trainee is back after leaving or standing up: seen and down for a moment, or in the posture again. */
function dueByReturning({ phase, seen, inPosture }: WorkoutState): readonly Due[] {
  if (phase.kind !== 'paused' || (phase.by !== 'left' && phase.by !== 'stood')) return [];
  const fact = { type: 'WorkoutResumed', by: 'came-back' } as const;
  if (inPosture) return [{ atMs: -Infinity, fact }];
  const { presence, inFrameMs, standingMs } = seen;
  const mayStand = phase.interrupted.kind === 'placing';
  if (!presence.inFrame || (presence.standing && !mayStand)) return [];
  return [{ atMs: Math.max(inFrameMs, mayStand ? inFrameMs : standingMs, phase.sinceMs) + BACK_MS, fact }];
}

/** Pauses and resumptions that follow from the presence of the trainee. */
export const duePresence = (state: WorkoutState): readonly Due[] => [
  ...dueByArms(state),
  ...dueByLeaving(state),
  ...dueByReturning(state),
];
