import { useStore } from 'zustand';
import { useApp, useView } from '../../context.ts';

/**
 * Offers a new version of Longline, or says that another tab has brought it. Not while a session or its summary is open: the page is
 * reloaded for it, and a summary that is not kept would be lost.
 */
export function UpdateNote() {
  const { updates, words } = useApp();
  const { state, apply } = useStore(updates);
  const isIdle = useView(({ stage }) => stage === 'idle');
  if (state === 'none' || !isIdle) return null;
  return (
    <div className="aside update-note" role="status">
      <p>{words.t(`update.is-${state}`)}</p>
      <button type="button" onClick={apply}>
        {words.t(state === 'replaced' ? 'update.reload' : 'update.now')}
      </button>
    </div>
  );
}
