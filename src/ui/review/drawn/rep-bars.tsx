import { scaleLinear } from 'd3-scale';
import { bestAndWorst } from '../../../review/notable.ts';
import type { Rep } from '../../../engine/events.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { trustedFaults } from '../../../engine/rules/on-trial.ts';
import type { SetReview } from '../../../review/review.ts';
import { useTexts } from '../../context.ts';
import { markOf, pauseAsked, tempoInWords } from '../judgement.ts';
import { Legend } from './legend.tsx';
import { nameOf, repInSet } from '../replay/replay-target.ts';
import './rep-bars.css';

/** A column in its own units: the full movement is at `full`, rest at `rest`. */
const COLUMN = { width: 60, height: 120, full: 14, rest: 116, bar: 34 } as const;

/** Where a bar ends that shows this share of the full movement. */
const topOf = scaleLinear([0, 1], [COLUMN.rest, COLUMN.full]);
/** The smallest share that is shown, so that every bar has some height. */
const LEAST_RANGE = 0.04;

interface Props {
  readonly exercise: Exercise;
  readonly set: SetReview;
  readonly onWhy: (rep: Rep) => void;
}

/** Each rep as a bar of the height that it reached. Pressing it replays the rep. */
export function RepBars({ exercise, set, onWhy }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const { best, worst } = bestAndWorst(set.reps);
  const wantedMs = pauseAsked(exercise);
  return (
    <figure className="rep-bars">
      <figcaption>
        <strong>{t('review.range-bars')}</strong>{' '}
        <span className="small">
          {t('review.range-more')}{' '}
          <span>
            {wantedMs === null ? t('review.tempo-more') : t('review.pause-more', { wanted: wantedMs / 1000 })}
          </span>
        </span>
      </figcaption>
      <ol>
        {set.reps.map((rep) => {
          const tag = rep === best ? 'best' : rep === worst ? 'weakest' : null;
          const name = nameOf(set, rep, words);
          return (
            <li key={rep.startMs} data-tag={tag}>
              <button type="button" onClick={() => onWhy(rep)}>
                <span className="visually-hidden">
                  {t('review.why-of', { what: `${name}, ${repInSet(exercise, set, rep, words)}` })}
                </span>
                <span className="rep-tag">
                  {tag && <span className="visually-hidden">{t(`review.${tag}`)}</span>}
                </span>
                <Column rep={rep} mark={markOf(exercise, rep)} />
                <span className="rep-number">{rep.counted ? name.replace(/\D+/g, '') : '×'}</span>
                {wantedMs !== null && (
                  <span
                    className="rep-pause"
                    data-short={trustedFaults(exercise, rep.faults).includes('short-pause')}
                  >
                    <span style={{ width: `${Math.min(100, (100 * rep.pauseMs) / wantedMs)}%` }} />
                  </span>
                )}
                <span className="rep-tempo">{tempoInWords(rep, words)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <Legend
        marks={['counted', 'fault', 'attempt']}
        tags={[...(best ? (['best'] as const) : []), ...(worst ? (['weakest'] as const) : [])]}
      />
    </figure>
  );
}

function Column({ rep, mark }: { readonly rep: Rep; readonly mark: ReturnType<typeof markOf> }) {
  const { width, full, rest, height, bar } = COLUMN;
  const range = rep.scoreParts?.range ?? null;
  // A rep whose range was not judged is as high as a full one, without a filling.
  const top = topOf(Math.max(LEAST_RANGE, range ?? 1));
  const left = (width - bar) / 2;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="rep-full" d={`M0 ${full}H${width}`} />
      <path className="rep-rest" d={`M0 ${rest}H${width}`} />
      <rect
        className={range === null ? 'mark-unknown' : `mark-${mark}`}
        x={left}
        y={top}
        width={bar}
        height={rest - top}
        rx="3"
      />
    </svg>
  );
}
