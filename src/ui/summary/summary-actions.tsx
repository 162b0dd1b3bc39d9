import { Link, useLocation } from 'wouter';
import type { Review } from '../../review/review.ts';
import { isoToday } from '../../history/local-time.ts';
import { useApp, useView } from '../context.ts';
import { download } from '../controls/download.ts';
import { PictureButton } from './picture-button.tsx';

interface Props {
  /** The name of the downloaded files, without the day. */
  readonly name: string;
  /** What the picture of the session shows first; null if nothing was done: then the session is in no list either. */
  readonly picture: { readonly title: string; readonly headline: string; readonly review: Review } | null;
  /** What the downloaded log holds. */
  readonly log: object;
  /** Does the same again. If it is left out, this is not offered. */
  readonly onAgain?: () => void;
}

/** The buttons below a summary: do it again, go elsewhere, share and download. */
export function SummaryActions({ name, picture, log, onAgain }: Props) {
  const { session, words } = useApp();
  const { t } = words;
  const kept = useView((view) => view.kept);
  const source = useView((view) => view.source);
  const [, go] = useLocation();
  const file = `${name}-${isoToday()}`;
  const leave = (): void => {
    session.close();
    go('/');
    // The button stands at the end of a long page.
    window.scrollTo(0, 0);
  };
  return (
    <div className="actions">
      {onAgain && (
        <button type="button" className="primary" onClick={onAgain}>
          {t(picture ? 'summary.again' : 'failed.retry')}
        </button>
      )}
      <button type="button" className={onAgain ? undefined : 'primary'} onClick={leave}>
        {t(onAgain && picture ? 'summary.home' : 'page.to-start')}
      </button>
      {picture && kept && source?.kind !== 'mannequin' && (
        <Link href="/history" className="secondary" onClick={session.close}>
          {t('history.title')}
        </Link>
      )}
      {picture && source?.kind !== 'mannequin' && <PictureButton {...picture} name={name} />}
      <button type="button" onClick={() => download(`${file}-keypoints.json`, session.trace())}>
        {t('summary.download-trace')}
      </button>
      <button type="button" onClick={() => download(`${file}-log.json`, log)}>
        {t('summary.download-log')}
      </button>
    </div>
  );
}
