import { mean, type SetReview } from '../../review/review.ts';
import type { HoldScoreParts, RepScoreParts } from '../../engine/events.ts';

interface TracedScore {
  readonly score: number | null;
  readonly parts: RepScoreParts | HoldScoreParts | undefined;
}

function meanOf(values: readonly number[]): number {
  const value = mean(values);
  if (value === null) throw new Error('There is no mean of no scores.');
  return value;
}

/** The score of a set with the means of its parts; none if one of its scores cannot be traced. */
export function setScore({
  reps,
  efforts,
  score,
}: Pick<SetReview, 'reps' | 'efforts' | 'score'>): TracedScore {
  const none = { score: null, parts: undefined };
  const scored = [...reps, ...efforts].filter((one) => typeof one.score === 'number');
  if (scored.length === 0 || scored.some(({ scoreParts }) => !scoreParts)) return none;
  const repParts = reps.flatMap((one) =>
    typeof one.score === 'number' && one.scoreParts ? [one.scoreParts] : [],
  );
  const holdParts = efforts.map(({ scoreParts }) => scoreParts);
  const parts: RepScoreParts | HoldScoreParts =
    repParts.length > 0
      ? {
          range: meanOf(repParts.map(({ range }) => range)),
          tempo: mean(repParts.map(({ tempo }) => tempo)),
          pause: mean(repParts.map(({ pause }) => pause)),
          form: mean(repParts.map(({ form }) => form)),
        }
      : {
          held: meanOf(holdParts.map(({ held }) => held)),
          unbroken: meanOf(holdParts.map(({ unbroken }) => unbroken)),
        };
  return { score, parts };
}

/** The score of a session, 0 to 100; null if one of its sets has a score without parts. */
export function sessionScore(sets: readonly SetReview[]): number | null {
  const scored = sets.filter(({ score }) => score !== null);
  const traced = scored.map((set) => setScore(set).score);
  if (traced.includes(null)) return null;
  const score = mean(traced);
  return score === null ? null : Math.round(score * 100);
}
