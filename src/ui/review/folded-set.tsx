import { useState, type ReactNode } from 'react';
import './set-section.css';

interface Props {
  readonly at: number;
  readonly title: string;
  /** Rendered when it is opened, because drawing a set requires measuring its frames. */
  readonly content: () => ReactNode;
}

/** One of many sets, shown as its title until it is opened. */
export function FoldedSet({ at, title, content }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="folded-set" id={`fold-${at}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <>{open && content()}</>
    </details>
  );
}
