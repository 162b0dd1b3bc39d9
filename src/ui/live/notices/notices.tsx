import { Link, useLocation } from 'wouter';
import { wayOf } from '../../../engine/variant.ts';
import type { Failure } from '../../../session/session-store.ts';
import { useApp, useView } from '../../context.ts';
import { OpeningLines } from './opening-lines.tsx';
import { requestFor } from '../../exercise/start/request-for.ts';
import { VideoPicker } from '../../exercise/start/video-picker.tsx';
import { FocusedHeading } from '../../controls/page/focused-heading.tsx';
import '../../controls/page/notice.css';

/** The screen while the model and the picture are loading. */
export function OpeningNotice({ onHome }: { readonly onHome: () => void }) {
  const { t } = useApp().words;
  return (
    <main className="notice">
      <FocusedHeading>{t('opening.title')}</FocusedHeading>
      <OpeningLines />
      <button type="button" className="secondary" onClick={onHome}>
        {t('page.to-start')}
      </button>
    </main>
  );
}

type Way = 'again' | 'file' | 'both' | 'neither';

/** What the trainee can try after each failure: the same again, a video file, or both; neither if only another browser helps. */
const WAY_ON: Readonly<Record<Failure, Way>> = {
  'no-camera': 'both',
  'permission-denied': 'both',
  'permission-dismissed': 'both',
  'permission-system': 'both',
  'permission-revoked': 'both',
  'camera-busy': 'both',
  'camera-unplugged': 'both',
  'camera-silent': 'both',
  'insecure-context': 'file',
  'not-a-video': 'file',
  'not-a-trace': 'file',
  'video-truncated': 'file',
  'codec-unsupported': 'file',
  'no-webgl': 'file',
  'drawing-lost': 'again',
  'weights-missing': 'again',
  'weights-damaged': 'again',
  'download-broken': 'again',
  'no-simd': 'neither',
  'no-backend': 'again',
  'canvas-blocked': 'again',
  'backend-wrong': 'again',
  'worker-dead': 'again',
  'graphics-lost': 'again',
  'not-arrived': 'neither',
  unknown: 'again',
};

/** The session could not begin: says what happened, what to do, and where to go next. */
export function SessionFailed({ onHome }: { readonly onHome: () => void }) {
  const { session, words } = useApp();
  const { t } = words;
  const kind = useView((view) => view.problem?.kind ?? 'unknown');
  const exercise = useView((view) => view.exercise);
  const [, go] = useLocation();
  const way = WAY_ON[kind];
  return (
    <main className="notice">
      <FocusedHeading>{t('failed.title')}</FocusedHeading>
      <p role="alert">{t(`failure.${kind}`)}</p>
      {(way === 'file' || way === 'both') && (
        <VideoPicker
          onPick={(file, pace) => {
            void session.start(requestFor(exercise && wayOf(exercise), file, pace));
            go('/session');
          }}
        />
      )}
      <div className="actions">
        {(way === 'again' || way === 'both') && (
          <button type="button" className="primary" onClick={() => void session.again()}>
            {t('failed.retry')}
          </button>
        )}
        {(way === 'file' || way === 'both') && kind !== 'no-webgl' && (
          <Link
            href={exercise ? `/exercise/${exercise.id}` : '/how'}
            className="secondary"
            onClick={session.close}
          >
            {t('failed.without-camera')}
          </Link>
        )}
        <button type="button" onClick={onHome}>
          {t('page.to-start')}
        </button>
      </div>
    </main>
  );
}
