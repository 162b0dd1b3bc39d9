import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from '../../context.ts';
import { FocusedHeading } from './focused-heading.tsx';
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
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={`page ${className}`}>
      <Masthead isLink>
        <Link href={back?.href ?? '/'} className="text-link">
          {back?.text ?? t('page.to-start')}
        </Link>
      </Masthead>
      <main>
        <FocusedHeading>{title}</FocusedHeading>
        {children}
      </main>
    </div>
  );
}
