import { bestAndWorst, bestAndWorstHold, bestStretch, faultsOf } from '../../review/notable.ts';
import type { Rep } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import type { Words } from '../../words/words.ts';
import { useTexts } from '../context.ts';
import { holdInSet, nameOf, repInSet, type ReplayTarget } from './replay/replay-target.ts';
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

/** The best and the weakest of a set by name, each with a replay. */
export function NotableLine({ exercise, set, onWhy }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const named =
    exercise.kind === 'reps' ? notableReps(exercise, set, words) : notableHolds(exercise, set, words);
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

function notableReps(exercise: Exercise, set: SetReview, words: Words): readonly Named[] {
  const { best, worst } = bestAndWorst(set.reps);
  const named = (which: Named['which'], rep: Rep | null): readonly Named[] =>
    rep
      ? [
          {
            which,
            what: `${nameOf(set, rep, words)}. ${repInSet(exercise, set, rep, words)}`,
            target: { at: set.at, kind: 'rep', startMs: rep.startMs, rule: null },
          },
        ]
      : [];
  return [...named('best', best), ...named('weakest', worst)];
}

const notableHolds = (exercise: Exercise, set: SetReview, words: Words): readonly Named[] =>
  [bestHold(set, words), weakestOfHolds(exercise, set, words)].filter((one) => one !== null);

function bestHold(set: SetReview, words: Words): Named | null {
  const stretch = bestStretch(set.credited, set.log);
  if (!stretch) return null;
  const { startMs, endMs } = stretch;
  const around = set.holds.find((hold) => hold.startMs <= startMs && hold.endMs >= endMs);
  const from = around ?? bestAndWorstHold(set.holds).best;
  if (!from) return null;
  return {
    which: 'best',
    what: words.t('review.good-stretch', { seconds: (endMs - startMs) / 1000, at: words.clock(startMs) }),
    target: { at: set.at, kind: 'hold', startMs: from.startMs, rule: null },
  };
}

/** The longest of the major faults; without one, the weakest hold. */
function weakestOfHolds(exercise: Exercise, set: SetReview, words: Words): Named | null {
  const [gravest] = faultsOf(set.log)
    .filter(({ severity }) => severity === 'major')
    .sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
  if (gravest) {
    const { id, startMs, endMs } = gravest;
    const slip = slipInWords(exercise, { ruleId: id, ms: endMs - startMs }, words);
    return {
      which: 'weakest',
      what: words.t('review.slip-at', { slip, at: words.clock(startMs) }),
      target: { at: set.at, kind: 'fault', startMs, rule: id },
    };
  }
  const { worst } = bestAndWorstHold(set.holds);
  return (
    worst && {
      which: 'weakest',
      what: `${nameOf(set, worst, words)}. ${holdInSet(exercise, set, worst, words)}`,
      target: { at: set.at, kind: 'hold', startMs: worst.startMs, rule: null },
    }
  );
}
