import { mean, type SetReview } from '../../review/review.ts';
import type { HoldScoreParts, RepScoreParts } from '../../engine/events.ts';

interface TracedScore {
  readonly score: number | null;
  readonly parts: RepScoreParts | HoldScoreParts | undefined;
}

/** The score of a set with the means of its parts; none where one of its scores cannot be traced. */
export function setScore({ reps, holds, score }: Pick<SetReview, 'reps' | 'holds' | 'score'>): TracedScore {
  const none = { score: null, parts: undefined };
  const scored = [...reps, ...holds].filter((one) => typeof one.score === 'number');
  if (scored.length === 0 || scored.some(({ scoreParts }) => !scoreParts)) return none;
  const repParts = reps.flatMap((one) =>
    typeof one.score === 'number' && one.scoreParts ? [one.scoreParts] : [],
  );
  const holdParts = holds.flatMap((one) => (one.scoreParts ? [one.scoreParts] : []));
  const parts: RepScoreParts | HoldScoreParts =
    repParts.length > 0
      ? {
          range: mean(repParts.map(({ range }) => range)) ?? 0,
          tempo: mean(repParts.map(({ tempo }) => tempo)),
          pause: mean(repParts.map(({ pause }) => pause)),
          form: mean(repParts.map(({ form }) => form)),
        }
      : {
          held: mean(holdParts.map(({ held }) => held)) ?? 0,
          unbroken: mean(holdParts.map(({ unbroken }) => unbroken)) ?? 0,
        };
  return { score, parts };
}

/** The score of a session, 0 to 100; null where one of its sets has one that cannot be traced. */
export function sessionScore(sets: readonly SetReview[]): number | null {
  const scored = sets.filter(({ score }) => score !== null);
  const traced = scored.map((set) => setScore(set).score);
  if (traced.includes(null)) return null;
  const score = mean(traced);
  return score === null ? null : Math.round(score * 100);
}
