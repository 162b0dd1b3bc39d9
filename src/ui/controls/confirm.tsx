import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useApp } from '../context.ts';
import '../settings/settings.css';
import './confirm.css';

interface Props {
  readonly title: string;
  readonly sure: string;
  /** What has to be ticked before it can be done; nothing where it is left out. */
  readonly tick?: string;
  readonly onSure: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost; open as long as it is there. */
export function Confirm({ title, sure, tick, onSure, onClose, children }: Props) {
  const { t } = useApp().words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [ticked, setTicked] = useState(tick === undefined);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="settings confirm" aria-labelledby={id} onClose={onClose}>
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
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('archive.cancel')}
        </button>
      </div>
    </dialog>
  );
}
