import { useApp } from '../context.ts';
import { NotesPart } from '../controls/page/notes-part.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { ToStart } from '../controls/page/to-start.tsx';
import { usePlan } from '../plan/use-plan.ts';
import { StopSigns } from './stop-signs.tsx';
import './safety.css';

const ASK = ['pain', 'sciatica', 'stenosis', 'bones', 'surgery', 'pregnant'] as const;
const BALL = ['floor', 'space', 'size', 'tuck'] as const;
const ROOM = ['floor', 'space'] as const;
const MINE = ['range', 'end', 'form'] as const;
const OTHER = ['spasm', 'disc', 'joints'] as const;

/** Who should ask a doctor first. */
export function AskFirst() {
  const { t } = useApp().words;
  const lines = ASK.map((one) => t(`safety.ask-${one}`));
  return <NotesPart title={t('safety.ask-title')} lead={t('safety.ask-lead')} lines={lines} />;
}

/** The floor and the space around the trainee, and the ball unless the trainee has none. */
export function BallAndRoom() {
  const { t } = useApp().words;
  if (usePlan().plan.ball === false)
    return <NotesPart title={t('safety.room-title')} lines={ROOM.map((one) => t(`safety.room-${one}`))} />;
  return <NotesPart title={t('safety.ball-title')} lines={BALL.map((one) => t(`safety.ball-${one}`))} />;
}

/** All safety notes. */
export function Safety() {
  const { t } = useApp().words;
  return (
    <SidePage title={t('safety.title')} className="notes-page">
      <p className="lead">{t('safety.lead')}</p>
      <StopSigns />
      <div className="safety-columns">
        <AskFirst />
        <BallAndRoom />
        <NotesPart title={t('safety.mine-title')} lines={MINE.map((one) => t(`safety.mine-${one}`))} />
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
      <ToStart />
    </SidePage>
  );
}
