import type { Command } from '../../workout/commands.ts';
import type { Session } from '../session-types.ts';
import type { Live } from './live.ts';

/** Pauses a session and resumes it, by press, by key, or because the tab is hidden. */
export function pausing({
  parts,
  store,
  underWay,
}: Live): Pick<Session, 'command' | 'pause' | 'resume' | 'retry'> {
  const command = (given: Command): void => {
    if (store.getState().stage === 'workout') underWay.run?.command(given);
  };

  const pause = (pausedBy: 'user' | 'hidden'): void => {
    const { stage } = store.getState();
    const { run } = underWay;
    if (!run || (stage !== 'set-up' && stage !== 'workout')) return;
    // In a workout the camera keeps running, because the app must see raised arms or the trainee coming back.
    if (pausedBy === 'user' && run.judging.kind === 'workout') return command('pause');
    underWay.halt(pausedBy);
  };

  /** Nothing is being judged: the session is paused, or the camera is silent. */
  const stands = (): boolean => store.getState().stage === 'paused' || underWay.run?.silent === true;

  const retry = async (): Promise<void> => {
    parts.coach.unlock();
    if (stands()) await underWay.mend();
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && store.getState().source?.pace === 'live') pause('hidden');
  });
  return {
    command,
    pause: () => pause('user'),
    resume: () => (stands() ? void retry() : command('resume')),
    retry,
  };
}
