import { useStore } from 'zustand';
import { useApp } from '../../context.ts';

/** Offers a new version of Longline, or says that another tab has brought it. No screen of a session has this note. */
export function UpdateNote() {
  const { updates, words } = useApp();
  const { state, apply } = useStore(updates);
  if (state === 'none') return null;
  return (
    <div className="aside update-note" role="status">
      <p>{words.t(`update.is-${state}`)}</p>
      <button type="button" onClick={apply}>
        {words.t(state === 'replaced' ? 'update.reload' : 'update.now')}
      </button>
    </div>
  );
}
