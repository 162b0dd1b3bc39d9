import { useStore } from 'zustand';
import { useApp, useView } from '../../context.ts';

/**
 * Offers a new version of Longline, or says that another tab has installed it. It does not appear while a session or its summary is open,
 * because updating reloads the page, and a summary that is not stored would be lost.
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
