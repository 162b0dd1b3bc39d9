import { bestAndWorst, bestAndWorstHold, faultsOf } from '../../review/notable.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import { useApp } from '../context.ts';
import { bestStretch, holdInSet, nameOf, repInSet, type ReplayTarget } from './replay/replay-target.ts';
import { slipInWords } from './judgement.ts';
import './judged.css';

interface Props {
  readonly exercise: Exercise;
  readonly set: SetReview;
  readonly onWhy: (target: ReplayTarget) => void;
}

interface Named {
  readonly which: 'best' | 'weakest';
  readonly what: string;
  readonly target: ReplayTarget;
}

/** The best and the weakest of a set by name, each to be seen again. */
export function NotableLine({ exercise, set, onWhy }: Props) {
  const { words } = useApp();
  const { t } = words;
  const target = (kind: ReplayTarget['kind'], startMs: number, rule: string | null = null) => ({
    at: set.at,
    kind,
    startMs,
    rule,
  });
  const named: Named[] = [];
  if (exercise.kind === 'reps') {
    const { best, worst } = bestAndWorst(set.reps);
    for (const [which, rep] of [
      ['best', best],
      ['weakest', worst],
    ] as const)
      if (rep)
        named.push({
          which,
          what: `${nameOf(set, rep, words)}. ${repInSet(exercise, set, rep, words)}`,
          target: target('rep', rep.startMs),
        });
  } else {
    const stretch = bestStretch(set);
    const { best, worst } = bestAndWorstHold(set.holds);
    const hold = set.holds.find(
      ({ startMs, endMs }) => stretch && startMs <= stretch.startMs && endMs >= stretch.endMs,
    );
    const from = hold ?? best;
    if (from && stretch)
      named.push({
        which: 'best',
        what: t('review.good-stretch', {
          seconds: (stretch.endMs - stretch.startMs) / 1000,
          at: words.clock(stretch.startMs),
        }),
        target: target('hold', from.startMs),
      });
    const [gravest] = faultsOf(set.log)
      .filter(({ severity }) => severity === 'major')
      .sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
    if (gravest)
      named.push({
        which: 'weakest',
        what: t('review.slip-at', {
          slip: slipInWords(exercise, gravest.id, gravest.endMs - gravest.startMs, words),
          at: words.clock(gravest.startMs),
        }),
        target: target('fault', gravest.startMs, gravest.id),
      });
    else if (worst)
      named.push({
        which: 'weakest',
        what: `${nameOf(set, worst, words)}. ${holdInSet(exercise, set, worst, words)}`,
        target: target('hold', worst.startMs),
      });
  }
  return (
    <ul className="notable">
      {named.map(({ which, what, target: of }) => (
        <li key={which} data-which={which}>
          <span>{t(which === 'best' ? 'review.best-was' : 'review.weakest-was', { what })}</span>
          <button
            type="button"
            aria-label={t(which === 'best' ? 'review.watch-what' : 'review.why-of', { what })}
            onClick={() => onWhy(of)}
          >
            {t(which === 'best' ? 'review.watch' : 'review.why')}
          </button>
        </li>
      ))}
    </ul>
  );
}
