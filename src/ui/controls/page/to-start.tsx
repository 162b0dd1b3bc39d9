import { Link } from 'wouter';
import { useApp } from '../../context.ts';

/** The way back to the start page, at the end of a page that is read. */
export const ToStart = () => (
  <div className="actions">
    <Link href="/" className="secondary">
      {useApp().words.t('page.to-start')}
    </Link>
  </div>
);
