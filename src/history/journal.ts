import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { History } from './history.ts';

/**
 * The way to open a journal of one session in the history, as the session (src/app) takes it. A history that cannot be
 * opened is told when a journal is asked for: a session can go on without.
 */
export const journalIn = (opening: Promise<Pick<History, 'begin' | 'append' | 'finish'>>) => {
  opening.catch(() => undefined);
  return async (meta: Parameters<History['begin']>[0]) => {
    const history = await opening;
    const id = await history.begin(meta);
    return {
      append: (events: readonly EngineEvent[], frames: readonly PoseFrame[]): Promise<void> =>
        history.append(id, events, frames),
      finish: (): Promise<void> => history.finish(id),
    };
  };
};
