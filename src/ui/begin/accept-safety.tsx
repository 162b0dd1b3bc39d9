import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useApp } from '../context.ts';
import { AskFirst, BallAndRoom } from '../safety/safety.tsx';
import { StopSigns } from '../safety/stop-signs.tsx';
import '../controls/field/tick.css';
import '../controls/field/wrong.css';
import '../safety/safety.css';

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
