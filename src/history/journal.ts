import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { History } from './history.ts';

/** Opens a journal of one session in the history: appends settle when they are on disk. What the session (src/app) takes. */
export const journalIn =
  (history: Pick<History, 'begin' | 'append' | 'finish'> | PromiseLike<History>) =>
  async (meta: Parameters<History['begin']>[0]) => {
    const open = await history;
    const id = await open.begin(meta);
    return {
      append: (events: readonly EngineEvent[], frames: readonly PoseFrame[]): Promise<void> =>
        open.append(id, events, frames),
      finish: (): Promise<void> => open.finish(id),
    };
  };
