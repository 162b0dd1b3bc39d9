import { bestAndWorst, faultsOf, bestStretch, type FoundFault } from '../../../review/notable.ts';
import type { Hold, Rep } from '../../../engine/events.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { trustedFaults } from '../../../engine/rules/on-trial.ts';
import type { Review, SetReview } from '../../../review/review.ts';
import type { Words } from '../../../words/words.ts';
import { setInWords } from '../../workout/step-in-words.ts';
import { holdInWords, repInWords, slipInWords, withDoubt } from '../judgement.ts';

/** What to replay. It is found again in every review of the session by its beginning (ms). */
export interface ReplayTarget {
  /** The index of the set in the session. */
  readonly at: number;
  readonly kind: 'rep' | 'hold' | 'fault';
  readonly startMs: number;
  /** Of a fault: its rule. */
  readonly rule: string | null;
}

/** The contents of a target: its stretch, the verdict, and what can be shown beside it. */
export interface Replayed {
  readonly set: SetReview;
  readonly rep: Rep | null;
  readonly hold: Hold | null;
  readonly fault: FoundFault | null;
  readonly startMs: number;
  readonly endMs: number;
  /** The rule by which it was judged; null: the measure by which the exercise is judged. */
  readonly rule: string | null;
  readonly title: string;
  readonly sentence: string;
  /** The best rep of the set, or the longest good stretch; null if that is this one, or if there is none. */
  readonly best: { readonly startMs: number; readonly endMs: number; readonly rep: Rep | null } | null;
}

/** "Rep 3", "Attempt", "Hold 2". */
export function nameOf(set: SetReview, of: Rep | Hold, { t }: Words): string {
  const rep = set.reps.find((one) => one === of);
  if (!rep) return t('review.hold', { number: set.holds.findIndex((one) => one === of) + 1 });
  if (!rep.counted) return t('review.attempt');
  return t('review.rep', { number: set.reps.filter(({ counted }) => counted).indexOf(rep) + 1 });
}

/** How long a rule was broken between two moments (ms). */
export const brokenFor = (set: SetReview, rule: string, startMs: number, endMs: number): number =>
  faultsOf(set.log)
    .filter(({ id }) => id === rule)
    .reduce((sum, one) => sum + Math.max(0, Math.min(one.endMs, endMs) - Math.max(one.startMs, startMs)), 0);

/** Judged by the movement as a whole: its replay is that of the rep. */
const isRepRule = (exercise: Exercise, id: string): boolean =>
  exercise.rules.some((rule) => rule.id === id && rule.at === 'rep');

export const repInSet = (exercise: Exercise, set: SetReview, rep: Rep, words: Words): string =>
  repInWords(exercise, rep, words, (id) => brokenFor(set, id, rep.startMs, rep.endMs));

export const holdInSet = (exercise: Exercise, set: SetReview, hold: Hold, words: Words): string =>
  holdInWords(exercise, hold, words, (id) => brokenFor(set, id, hold.startMs, hold.endMs));

/** The target in this review; null if it is no longer there. */
export function replayed(
  exercise: Exercise,
  { sets }: Review,
  target: ReplayTarget,
  words: Words,
): Replayed | null {
  const set = sets.find(({ at }) => at === target.at);
  if (!set) return null;
  const about = `${setInWords(set, words)} · `;
  const starts = ({ startMs }: { readonly startMs: number }) => startMs === target.startMs;
  const ofRep = target.kind === 'rep' || (target.rule !== null && isRepRule(exercise, target.rule));
  const rep = ofRep ? set.reps.find(starts) : undefined;
  const { best } = bestAndWorst(set.reps);
  if (rep) {
    const { reason, startMs, endMs, faults } = rep;
    const rule =
      target.rule ?? (reason !== null && typeof reason === 'object' && 'rule' in reason ? reason.rule : null);
    return {
      set,
      rep,
      hold: null,
      fault: null,
      startMs,
      endMs,
      rule: rule ?? trustedFaults(exercise, faults)[0] ?? faults[0] ?? null,
      title: about + nameOf(set, rep, words),
      sentence: repInSet(exercise, set, rep, words),
      best: best && best !== rep ? { startMs: best.startMs, endMs: best.endMs, rep: best } : null,
    };
  }
  const stretch = bestStretch(set.credited, set.log);
  const beside = stretch ? { ...stretch, rep: null } : null;
  const hold = target.kind === 'hold' ? set.holds.find(starts) : undefined;
  if (hold) {
    const { startMs, endMs } = hold;
    const title = about + nameOf(set, hold, words);
    const sentence = holdInSet(exercise, set, hold, words);
    const better = beside && (beside.startMs < startMs || beside.startMs > endMs) ? beside : null;
    return { set, rep: null, hold, fault: null, startMs, endMs, rule: null, title, sentence, best: better };
  }
  const fault = faultsOf(set.log).find((one) => starts(one) && one.id === target.rule);
  if (!fault) return null;
  const { startMs, endMs, id, onTrial } = fault;
  return {
    set,
    rep: null,
    hold: null,
    fault,
    startMs,
    endMs,
    rule: id,
    title: about + words.t(`cue.${exercise.id}.${id}`),
    sentence: withDoubt(onTrial, slipInWords(exercise, { ruleId: id, ms: endMs - startMs }, words), words),
    best: exercise.kind === 'hold' ? beside : best && { startMs: best.startMs, endMs: best.endMs, rep: best },
  };
}
