import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from './context.ts';

interface Props {
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A page beside the start page: the way back, its title with the focus, and what is on it. */
export function SidePage({ title, className, children }: Props) {
  const { t } = useApp().words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [title, t]);
  return (
    <div className={`page ${className}`}>
      <header className="masthead">
        <p className="wordmark">
          <Link href="/">{t('app.name')}</Link>
        </p>
        <span className="masthead-line" aria-hidden="true" />
        <Link href="/" className="way-back">
          {t('plan.done')}
        </Link>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
