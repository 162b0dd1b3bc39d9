import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from '../../context.ts';
import { UpdateNote } from './update-note.tsx';
import './masthead.css';

interface Props {
  /** Whether the name links to the start page. */
  readonly isLink?: boolean;
  /** The controls at the end of the line. */
  readonly children: ReactNode;
}

/** The head of a page: the app's name, the long line that runs from it, and a note about a new version. */
export function Masthead({ isLink = false, children }: Props) {
  const name = useApp().words.t('app.name');
  return (
    <>
      <header className="masthead">
        <p className="wordmark">{isLink ? <Link href="/">{name}</Link> : name}</p>
        <span className="masthead-line" aria-hidden="true" />
        {children}
      </header>
      <UpdateNote />
    </>
  );
}
