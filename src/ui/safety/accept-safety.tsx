import { useId, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { hasAccepted, SAFETY_VERSION } from '../../plan/plan.ts';
import { useApp } from '../context.ts';
import { AskFirst, BallAndRoom } from './safety.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { startRoutine } from '../home/routine/start-routine.ts';
import { StopSigns } from './stop-signs.tsx';
import { usePlan } from '../plan/use-plan.ts';
import '../controls/field/tick.css';
import '../controls/field/wrong.css';
import './safety.css';

interface Props {
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

/** The safety notes, which the trainee accepts once. */
export function AcceptSafety({ onAccept, onLeave }: Props) {
  const { t } = useApp().words;
  const [read, setRead] = useState(false);
  const [tried, setTried] = useState(false);
  const hint = useId();
  const missing = tried && !read;
  return (
    <>
      <p className="lead">{t('safety.lead')}</p>
      <div className="safety-columns">
        <AskFirst />
        <BallAndRoom />
      </div>
      <StopSigns />
      <p>
        <Link href="/safety" className="text-link">
          {t('safety.accept-all')}
        </Link>
      </p>
      <div className="accept">
        <label className="tick">
          <input
            type="checkbox"
            checked={read}
            aria-invalid={missing}
            aria-describedby={missing ? hint : undefined}
            onChange={(event) => setRead(event.target.checked)}
          />
          {t('safety.accept-read')}
        </label>
        <div className="actions">
          <button type="button" className="primary" onClick={() => (read ? onAccept() : setTried(true))}>
            {t('safety.accept-begin')}
          </button>
          <button type="button" onClick={onLeave}>
            {t('safety.accept-not-now')}
          </button>
        </div>
        <p id={hint} className="wrong" role="status">
          {missing ? t('safety.accept-first') : ''}
        </p>
      </div>
    </>
  );
}

/** Before the first workout: once they are accepted, the workout begins. */
export function Begin() {
  const { session, words } = useApp();
  const { plan, usable, change } = usePlan();
  const [, go] = useLocation();
  if (hasAccepted(plan)) return <Redirect to="/" replace />;
  const accept = (): void => {
    change({ safety: SAFETY_VERSION });
    startRoutine(session, usable.routine);
    go('/session', { replace: true });
  };
  return (
    <SidePage title={words.t('safety.accept-title')} className="safety begin">
      <AcceptSafety onAccept={accept} onLeave={() => go('/')} />
    </SidePage>
  );
}
