import { useEffect, useState } from 'react';
import type { Tone } from '../../coach/utterance.ts';
import { tonesExplained } from '../../device/tones-explained.ts';
import { useApp, useView } from '../context.ts';
import './tones-legend.css';

/** The tones, each with a picture of how its pitch changes. */
const SHAPES: readonly (readonly [tone: Tone, shape: string])[] = [
  ['reached', '▁▅'],
  ['lost', '▅▁'],
  ['broken', '▁'],
  ['tick', '▪▪▪'],
  ['done', '▁▃▇'],
  ['rest-over', '▅▁▅'],
];

/** The legend is shown for this long, milliseconds. Basis: judgement, time to read it; it lies over the picture. */
const SHOWN_MS = 20_000;

/** Says what each tone means, and plays it. It is shown if the device has no voice in the page's language, until the trainee has read it once. */
export function TonesLegend() {
  const { session, words } = useApp();
  const { t } = words;
  const isSilent = useView((view) => !view.voice && view.sound && !view.missing.includes('tones'));
  const isLive = useView((view) => view.source?.pace === 'live');
  const isWhole = useView((view) => view.status?.outOf.length === 0 && view.status.stage !== 'lost');
  const [explained, setExplained] = useState(tonesExplained.read);
  const [wasWhole, setWasWhole] = useState(isWhole);
  const [isTimeUp, setTimeUp] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTimeUp(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  // A trainee who has stepped back can neither read the legend nor press its button, and it would hide the picture.
  if (isWhole && !wasWhole) setWasWhole(true);
  if (!isSilent || !isLive || explained || wasWhole || isTimeUp) return null;
  const close = (): void => {
    tonesExplained.write(true);
    setExplained(true);
  };
  return (
    <section className="tones" aria-labelledby="tones-title">
      <h2 id="tones-title">{t('tones.title')}</h2>
      <ul>
        {SHAPES.map(([tone, shape]) => (
          <li key={tone}>
            <button type="button" onClick={() => session.play(tone)}>
              <span aria-hidden="true">{shape}</span> <span>{t(`tones.means-${tone}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={close}>
        {t('tones.got-it')}
      </button>
    </section>
  );
}
