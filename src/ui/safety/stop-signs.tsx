import { useApp } from '../context.ts';
import './stop-signs.css';

const STOP = ['leg', 'spasm', 'sharp', 'numb', 'dizzy', 'chest', 'breath'] as const;
const URGENT = ['legs', 'saddle', 'bladder', 'fall', 'chest'] as const;

interface Props {
  /** The level of its headings: one below the screen's own. */
  readonly level?: 2 | 3;
}

/** When to stop, and when to get help: big enough to be read from the mat. */
export function StopSigns({ level = 2 }: Props) {
  const { t } = useApp().words;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className="stop-signs">
      <section className="signs">
        <Title>{t('safety.stop-title')}</Title>
        <ul>
          {STOP.map((sign) => (
            <li key={sign}>{t(`safety.stop-${sign}`)}</li>
          ))}
        </ul>
        <p>{t('safety.stop-after')}</p>
      </section>
      <section className="signs urgent">
        <Title>{t('safety.urgent-title')}</Title>
        <ul>
          {URGENT.map((sign) => (
            <li key={sign}>{t(`safety.urgent-${sign}`)}</li>
          ))}
        </ul>
        <p>
          <strong>{t('safety.urgent-call')}</strong>
        </p>
      </section>
    </div>
  );
}
