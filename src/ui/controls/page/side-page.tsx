import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from '../../context.ts';
import { Masthead } from './masthead.tsx';

interface Props {
  readonly title: string;
  readonly className: string;
  /** The page to go back to; the start page if it is left out. */
  readonly back?: { readonly href: string; readonly text: string };
  readonly children: ReactNode;
}

/** A page beside the start page or below another one: a link back, the title with the focus, and the contents. */
export function SidePage({ title, className, back, children }: Props) {
  const { t } = useApp().words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <div className={`page ${className}`}>
      <Masthead isLink>
        <Link href={back?.href ?? '/'} className="text-link">
          {back?.text ?? t('plan.done')}
        </Link>
      </Masthead>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
