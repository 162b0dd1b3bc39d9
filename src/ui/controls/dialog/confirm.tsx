import { useId, useState, type ReactNode } from 'react';
import { useApp } from '../../context.ts';
import { closeDialog, Dialog } from './dialog.tsx';
import '../../settings/settings.css';
import './confirm.css';

interface Props {
  readonly title: string;
  readonly sure: string;
  /** The label of a box that must be ticked first; if left out, there is none. */
  readonly tick?: string;
  readonly onSure: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost. It is open as long as it is rendered. */
export function Confirm({ title, sure, tick, onSure, onClose, children }: Props) {
  const { t } = useApp().words;
  const [ticked, setTicked] = useState(tick === undefined);
  const id = useId();
  return (
    <Dialog className="settings confirm" labelledBy={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      {tick !== undefined && (
        <label>
          <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.target.checked)} />
          <span>{tick}</span>
        </label>
      )}
      <div className="actions">
        <button type="button" className="danger" disabled={!ticked} onClick={onSure}>
          {sure}
        </button>
        <button type="button" onClick={closeDialog}>
          {t('history.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
