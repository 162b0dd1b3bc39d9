import { useMemo, useState, type KeyboardEvent } from 'react';
import { evenMoments, keyMoments, nearestAt, worstMoment } from '../../../review/moments.ts';
import { judgedBy } from '../../../review/judged-by.ts';
import { mainMeasure, stretch, type Sample } from '../../../review/samples.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import { boxOf } from './draw-replay.ts';
import { Figure } from './figure.tsx';
import { Filmstrip } from './filmstrip.tsx';
import { MeasureChart } from '../measure-chart.tsx';
import { MARGIN_MS, type Replayed } from './replay-target.ts';
import { usePlayer } from './use-player.ts';
import './player.css';

/** Pictures of a strip that has no key positions of its own. */
const EVEN = 5;

interface Props {
  readonly exercise: Exercise;
  /** Of the whole set. */
  readonly samples: readonly Sample[];
  readonly replay: Replayed;
}

/** The replay itself: the skeleton at its own speed, the measure with its limit, key positions, and the best beside it. */
export function ReplayPlayer({ exercise, samples, replay }: Props) {
  const { t } = useApp().words;
  const [compares, setCompares] = useState(false);
  const { startMs, endMs, rep, rule, best } = replay;
  const fromMs = startMs - MARGIN_MS;
  const mine = useMemo(() => stretch(samples, fromMs, endMs + MARGIN_MS), [samples, fromMs, endMs]);
  const bestFromMs = (best?.startMs ?? 0) - MARGIN_MS;
  const bestToMs = best ? best.endMs + MARGIN_MS : 0;
  const other = useMemo(
    () => (compares ? stretch(samples, bestFromMs, bestToMs) : []),
    [compares, samples, bestFromMs, bestToMs],
  );
  const by = useMemo(() => judgedBy(exercise, rule), [exercise, rule]);
  const [box, otherBox] = [useMemo(() => boxOf(mine), [mine]), useMemo(() => boxOf(other), [other])];
  const moments = useMemo(() => {
    if (rep) return keyMoments(rep, mine, mainMeasure(exercise));
    const worst = by.rule && worstMoment(by.rule, mine);
    return evenMoments(startMs, endMs, EVEN, worst);
  }, [exercise, rep, mine, by, startMs, endMs]);

  const firstMs = mine[0]?.timestampMs ?? fromMs;
  const durationMs = (mine.at(-1)?.timestampMs ?? endMs) - firstMs;
  const decisive =
    moments.find(({ name }) => name === 'top' || name === 'worst') ?? moments[Math.floor(moments.length / 2)];
  const player = usePlayer(durationMs, Math.max(0, (decisive?.ms ?? firstMs) - firstMs));
  const index = nearestAt(mine, firstMs + player.atMs);
  const otherFirstMs = other[0]?.timestampMs ?? 0;
  const otherSample = other[nearestAt(other, otherFirstMs + player.atMs)];
  const frameAt = (at: number): number => (mine[at]?.timestampMs ?? firstMs) - firstMs;
  const step = (by_: number): void =>
    player.seek(frameAt(Math.max(0, Math.min(mine.length - 1, index + by_))));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      step(steps);
    } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      player.toggle();
    }
  };

  if (mine.length === 0) return <p className="aside">{t('review.no-frames')}</p>;
  const told = (ms: number): string => (ms / 1000).toFixed(1);
  const at = t('review.at', { at: told(player.atMs), of: told(durationMs) });
  return (
    <div className="replay-player" onKeyDown={onKeyDown}>
      <div className="replay-shown" data-compares={compares}>
        <div className="replay-ground">
          {compares && <p>{t('review.this')}</p>}
          <Figure sample={mine[index]} exercise={exercise} box={box} />
        </div>
        {compares && (
          <div className="replay-ground best">
            <p>{t('review.best-one')}</p>
            <Figure sample={otherSample} exercise={exercise} box={otherBox} />
          </div>
        )}
      </div>
      <div className="replay-controls">
        <button type="button" className="primary" onClick={player.toggle} autoFocus>
          {t(player.playing ? 'review.pause' : 'review.play')}
        </button>
        <button type="button" aria-pressed={player.slow} onClick={() => player.setSlow(!player.slow)}>
          {t('review.slow')}
        </button>
        <input
          type="range"
          min={0}
          max={mine.length - 1}
          value={index}
          aria-label={t('review.position')}
          aria-valuetext={at}
          onChange={(event) => player.seek(frameAt(Number(event.target.value)))}
        />
        <output>{at}</output>
        {best && (
          <button type="button" aria-pressed={compares} onClick={() => setCompares(!compares)}>
            {t(rep || exercise.kind === 'reps' ? 'review.compare-rep' : 'review.compare-hold')}
          </button>
        )}
        <p className="small replay-keys">{t('review.keys')}</p>
      </div>
      <MeasureChart exercise={exercise} by={by} samples={mine} sample={mine[index]} />
      <Filmstrip {...{ exercise, samples: mine, moments, box, index }} onSeek={player.seek} />
    </div>
  );
}
