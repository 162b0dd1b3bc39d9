import { pauseRule } from '../../exercises/demonstrations.ts';
import type { Hold, Rep } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { isMajor, trustedFaults } from '../../engine/rules/on-trial.ts';
import type { FormRule } from '../../engine/rules/rule.ts';
import { secondsOf } from '../../time/seconds.ts';
import type { ComposedKey, Params, Words } from '../../words/words.ts';

/** The first of these texts that the catalogue has; null if it has none of them. */
function firstOf({ t }: Words, keys: readonly ComposedKey[], params: Params): string | null {
  const key = keys.find((one) => t(one) !== one);
  return key ? t(key, params) : null;
}

/** Time out of sight within a hold is mentioned from this length (ms). Basis: judgement; less than a second is not worth a sentence. */
const UNSEEN_MS = 1000;

/** Seconds to a tenth, as used in sentences. */
const seconds = (ms: number): number => secondsOf(ms, 1);

/** How a rule was broken. */
export interface Slip {
  readonly ruleId: string;
  /** For how long. */
  readonly ms: number;
  /** The pause of the rep, if it is a rep. */
  readonly pauseMs?: number;
}

/** A broken rule as a sentence; its cue if it has no sentence. */
export function slipInWords(exercise: Exercise, { ruleId, ms, pauseMs }: Slip, words: Words): string {
  const rule = exercise.rules.find(({ id }) => id === ruleId);
  const leastMs = rule?.at === 'rep' ? rule.atLeast : undefined;
  const wantedMs = rule?.measure === 'pauseMs' ? (pauseAsked(exercise) ?? leastMs) : leastMs;
  // A sentence uses only the values that its rule has: a placeholder that remains is noticed, but a zero would be believed.
  const params = {
    seconds: seconds(ms),
    ...(pauseMs === undefined ? {} : { held: seconds(pauseMs) }),
    ...(wantedMs === undefined ? {} : { wanted: seconds(wantedMs) }),
  };
  const keys = [`slip.${exercise.id}.${ruleId}`, `slip.${ruleId}`] as const;
  const cue = words.t(`cue.${exercise.id}.${ruleId}`);
  return firstOf(words, keys, params) ?? words.t('review.slip-other', { cue, seconds: params.seconds });
}

/** The name of a measure, for a chart. */
export const measureInWords = (exercise: Exercise, measure: string, words: Words): string =>
  firstOf(words, [`measure.${exercise.id}.${measure}`], {}) ?? measure;

/** A major rule comes before an advice, and that before a rule on trial. */
function gravest({ rules }: Exercise, faults: readonly string[]): FormRule | undefined {
  const broken = faults.flatMap((fault) => rules.filter(({ id }) => id === fault));
  return broken.find(isMajor) ?? broken.find(({ onTrial }) => onTrial === undefined) ?? broken[0];
}

/** The sentence about a fault. If its rule is on trial, it adds that the coach is unsure. */
export const withDoubt = (onTrial: boolean, slip: string, { t }: Words): string =>
  onTrial ? t('review.unsure', { slip }) : slip;

/** The cue of a fault, for a list. If its rule is on trial, it adds that the coach is unsure. */
export function cueInWords(
  exerciseId: string,
  { id, onTrial }: { readonly id: string; readonly onTrial: boolean },
  { t }: Words,
): string {
  const cue = t(`cue.${exerciseId}.${id}`);
  return onTrial ? t('review.cue-unsure', { cue }) : cue;
}

/** The faults of a rep or a hold, or that it was clean. If all its rules are on trial it is clean, and the doubtful faults follow. */
export function faultsInWords(exercise: Exercise, faults: readonly string[], words: Words): string {
  const { t, list } = words;
  const trusted = trustedFaults(exercise, faults);
  if (faults.length === 0) return t('summary.clean');
  const cues = list(
    faults.map((id) => cueInWords(exercise.id, { id, onTrial: !trusted.includes(id) }, words)),
  );
  return trusted.length > 0 ? cues : t('summary.clean-unsure', { cues });
}

/** How a chart paints a rep: faults of rules on trial do not spoil it. */
export const markOf = (
  exercise: Exercise,
  { counted, faults }: Pick<Rep, 'counted' | 'faults'>,
): 'good' | 'fault' | 'attempt' =>
  !counted ? 'attempt' : trustedFaults(exercise, faults).length > 0 ? 'fault' : 'good';

/** The result of a movement in one sentence. If the trainee overruled it, the coach's verdict is added. */
export function repInWords(
  exercise: Exercise,
  rep: Rep,
  words: Words,
  faultMs: (ruleId: string) => number,
): string {
  const mine = judgedInWords(exercise, rep, words, faultMs);
  if (!rep.overruled) return mine;
  return words.t(rep.counted ? 'review.counted-by-you' : 'review.left-out-by-you', { mine });
}

/** Why the engine counted a movement or did not. `faultMs`: how long a rule was broken in it. */
function judgedInWords(
  exercise: Exercise,
  rep: Rep,
  words: Words,
  faultMs: (ruleId: string) => number,
): string {
  const { reason, faults, pauseMs } = rep;
  const { t } = words;
  if (typeof reason === 'string') return t(`short.${reason}`);
  if (reason !== null && 'variation' in reason)
    return t('review.variation', { variation: t(`variation.${exercise.id}.${reason.variation}`) });
  if (reason !== null) {
    const { rule, shortBy } = reason;
    const keys = [`short.${exercise.id}.${rule}`] as const;
    return firstOf(words, keys, { amount: shortBy }) ?? t('review.not-by-rule');
  }
  const worst = gravest(exercise, faults);
  if (worst === undefined) return t('review.counted-clean');
  return t('review.counted-with', {
    slip: withDoubt(
      worst.onTrial !== undefined,
      slipInWords(exercise, { ruleId: worst.id, ms: faultMs(worst.id), pauseMs }, words),
      words,
    ),
  });
}

/** The result of a hold, in one sentence. */
export function holdInWords(
  exercise: Exercise,
  hold: Hold,
  words: Words,
  faultMs: (ruleId: string) => number,
): string {
  const { t } = words;
  const held = seconds(hold.goodMs);
  if (!hold.counted && hold.overruled !== true) return t('review.held-short', { seconds: held });
  const worst = gravest(exercise, hold.faults);
  if (hold.brokenMs < 100 || worst === undefined) {
    const unseenMs = hold.endMs - hold.startMs - hold.goodMs - hold.brokenMs;
    return unseenMs < UNSEEN_MS
      ? t('review.held-clean', { seconds: held })
      : t('review.held-unseen', { seconds: held, unseen: seconds(unseenMs) });
  }
  const said = slipInWords(exercise, { ruleId: worst.id, ms: faultMs(worst.id) }, words);
  const slip = withDoubt(worst.onTrial !== undefined, said, words);
  return t('review.held-with', { seconds: held, broken: seconds(hold.brokenMs), slip });
}

/** How long the top should be held (ms), if a rule asks for it: the article's number, without the tolerance of the rule. */
export function pauseAsked(exercise: Exercise): number | null {
  const least = pauseRule(exercise)?.atLeast;
  return least === undefined ? null : Math.ceil(least / 500) * 500;
}

/** "1–3–1": out, pause and back in seconds; whole numbers from one second on. */
export function tempoInWords({ startMs, topMs, endMs, pauseMs }: Rep, { t }: Words): string {
  const inSeconds = (ms: number): number => (ms >= 950 ? Math.round(ms / 1000) : seconds(Math.max(0, ms)));
  return t('review.tempo', {
    out: inSeconds(topMs - startMs),
    pause: inSeconds(pauseMs),
    back: inSeconds(endMs - topMs - pauseMs),
  });
}
