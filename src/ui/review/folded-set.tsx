import { useState, type ReactNode } from 'react';
import './set-section.css';

interface Props {
  readonly at: number;
  readonly title: string;
  /** Drawn when it is opened: to draw a set its frames are measured. */
  readonly content: () => ReactNode;
}

/** One of many sets, by its title until it is asked for. */
export function FoldedSet({ at, title, content }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="folded-set" id={`fold-${at}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <>{open && content()}</>
    </details>
  );
}
