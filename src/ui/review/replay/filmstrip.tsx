import { nearestAt, type KeyMoment } from '../../../review/moments.ts';
import { secondsOf } from '../../../time/seconds.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import type { Sample } from '../../../review/samples.ts';
import { useTexts } from '../../context.ts';
import type { Box } from './draw-replay.ts';
import { ReplayFigure } from './replay-figure.tsx';

interface Props {
  readonly exercise: Exercise;
  readonly samples: readonly Sample[];
  readonly moments: readonly KeyMoment[];
  readonly box: Box | null;
  /** Index of the sample that is shown large. */
  readonly index: number;
  readonly onSeek: (ms: number) => void;
}

/** Key positions as small drawings. Pressing one moves the replay there. */
export function Filmstrip({ exercise, samples, moments, box, index, onSeek }: Props) {
  const { t } = useTexts().words;
  const [first] = samples;
  if (!first) return null;
  const startMs = first.timestampMs;
  const frames = moments.map(({ name, ms }) => ({ name, ms, at: nearestAt(samples, ms) }));
  const current = frames.findLast(({ at }) => at <= index);
  return (
    <ol className="filmstrip" aria-label={t('review.film')}>
      {frames.map((frame) => (
        <li key={frame.ms}>
          <button
            type="button"
            aria-current={frame === current ? 'true' : undefined}
            onClick={() => onSeek((samples[frame.at]?.timestampMs ?? startMs) - startMs)}
          >
            <ReplayFigure sample={samples[frame.at]} exercise={exercise} box={box} />
            <span>{t(`review.key-${frame.name}`, { at: secondsOf(frame.ms - startMs, 1) })}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
