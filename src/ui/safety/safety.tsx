import { Link } from 'wouter';
import { useApp } from '../context.ts';
import { SidePage } from '../controls/page/side-page.tsx';
import { StopSigns } from './stop-signs.tsx';
import './safety.css';

const ASK = ['pain', 'sciatica', 'stenosis', 'bones', 'surgery', 'pregnant'] as const;
const BALL = ['floor', 'space', 'size', 'tuck'] as const;
const MINE = ['range', 'end', 'form'] as const;
const OTHER = ['spasm', 'disc', 'joints'] as const;

/** Who should ask a doctor first. */
export function AskFirst() {
  const { t } = useApp().words;
  return (
    <section className="safety-part">
      <h2>{t('safety.ask-title')}</h2>
      <p>{t('safety.ask-lead')}</p>
      <ul>
        {ASK.map((one) => (
          <li key={one}>{t(`safety.ask-${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The ball, the floor and the space round it. */
export function BallAndRoom() {
  const { t } = useApp().words;
  return (
    <section className="safety-part">
      <h2>{t('safety.ball-title')}</h2>
      <ul>
        {BALL.map((one) => (
          <li key={one}>{t(`safety.ball-${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** All safety notes. */
export function Safety() {
  const { t } = useApp().words;
  return (
    <SidePage title={t('safety.title')} className="safety">
      <p className="lead">{t('safety.lead')}</p>
      <StopSigns />
      <div className="safety-columns">
        <AskFirst />
        <BallAndRoom />
        <section className="safety-part">
          <h2>{t('safety.mine-title')}</h2>
          <ul>
            {MINE.map((one) => (
              <li key={one}>{t(`safety.mine-${one}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <section className="others">
        <h2>{t('safety.other-title')}</h2>
        <p>{t('safety.other-lead')}</p>
        <div className="safety-columns">
          {OTHER.map((one) => (
            <article key={one} className="other">
              <h3>{t(`safety.other-${one}`)}</h3>
              <dl>
                <dt>{t('safety.other-feels')}</dt>
                <dd>{t(`safety.feels-${one}`)}</dd>
                <dt>{t('safety.other-see')}</dt>
                <dd>{t(`safety.see-${one}`)}</dd>
              </dl>
            </article>
          ))}
        </div>
      </section>
      <div className="actions">
        <Link href="/" className="secondary">
          {t('plan.done')}
        </Link>
      </div>
    </SidePage>
  );
}
