import { useEffect, useRef } from 'react';
import { useApp } from '../context.ts';

interface Props {
  /** What was done, as a sentence. */
  readonly did: string;
  readonly onUndo: () => void;
}

/** Says what was done to the plan, and takes it back. The button takes the focus, because the one that was pressed may be gone. */
export function Undo({ did, onUndo }: Props) {
  const { t } = useApp().words;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [did]);
  return (
    <p className="plan-undo" role="status">
      <span>{did}</span>
      <button ref={button} type="button" onClick={onUndo}>
        {t('plan.undo')}
      </button>
    </p>
  );
}
