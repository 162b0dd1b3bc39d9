import type { Review } from '../../review/review.ts';
import { useTexts } from '../context.ts';
import { lengthInWords } from '../history/session-in-words.ts';
import { Score } from '../summary/score.tsx';
import { sessionScore, setScore } from './set-score.ts';
import './glance.css';

/** In how many rounds something was counted or held; null if in none. */
function roundsIn(sets: Review['sets']): string | null {
  const rounds = new Set(
    sets.filter(({ counted, goodMs }) => counted > 0 || goodMs > 0).map(({ round }) => round),
  );
  return rounds.size === 0 ? null : String(rounds.size);
}

/** A session in a few numbers. Numbers that do not apply are left out. */
export function Glance({ review }: { readonly review: Review }) {
  const { words } = useTexts();
  const { t } = words;
  const { workout, counted, attempts, goodMs, sets, durationMs } = review;
  const score = sessionScore(sets);
  const [only] = sets;
  const traced = !workout && only ? setScore(only) : null;
  const facts = [
    ['time', lengthInWords(durationMs, words)],
    ['rounds', workout && workout.rounds > 1 ? roundsIn(sets) : null],
    ['reps', counted + attempts > 0 ? String(counted) : null],
    ['good', goodMs > 0 ? words.clock(goodMs) : null],
    ['score', score === null || traced ? null : String(score)],
  ] as const;
  return (
    <dl className="glance">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} data-fact={name}>
              <dt>{t(`review.glance-${name}`)}</dt>
              <dd>
                <span>{value}</span>
                {name === 'score' && <span className="small"> {t('review.of-100')}</span>}
              </dd>
            </div>
          ),
      )}
      {score !== null && traced && (
        <div data-fact="score">
          <dt>{t('review.glance-score')}</dt>
          <dd>
            <Score {...traced} />
          </dd>
        </div>
      )}
    </dl>
  );
}
