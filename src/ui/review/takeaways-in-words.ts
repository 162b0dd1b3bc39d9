import type { NextTime, WentWell } from '../../review/takeaways.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { exerciseDone } from '../../engine/variant.ts';
import type { Words } from '../../words/words.ts';
import { setInWords } from '../workout/step-in-words.ts';
import { fadingInWords } from './course-in-words.ts';
import { slipInWords } from './judgement.ts';
import { notJudgedInWords } from './not-judged.ts';
import { nameOf, repInSet, type ReplayTarget } from './replay/replay-target.ts';

/** A takeaway in words: a short line, a sentence below it, and its replay. */
export interface TakeawayInWords {
  /** Null if the sentence says all. */
  readonly line: string | null;
  readonly sentence: string;
  /** Null if there is nothing to replay. */
  readonly replay: ReplayTarget | null;
}

interface Context {
  readonly exercises: readonly Exercise[];
  readonly words: Words;
  /** Names the exercise too: the session has several. */
  readonly named: boolean;
}

export function wentWellInWords(well: WentWell, { words, named }: Context): TakeawayInWords {
  const { t } = words;
  const { set } = well;
  const line = named ? setInWords(set, words) : null;
  if (well.kind === 'stretch') {
    const sentence = t('takeaway.stretch', { seconds: Math.round(well.ms / 100) / 10 });
    const replay = { at: set.at, kind: 'hold', startMs: well.hold.startMs, rule: null } as const;
    return { line, sentence, replay };
  }
  const { clean, tried, best } = well;
  const replay = { at: set.at, kind: 'rep', startMs: best.startMs, rule: null } as const;
  if (clean === 0) return { line, sentence: t('takeaway.best', { name: nameOf(set, best, words) }), replay };
  const sentence =
    clean === tried
      ? t('takeaway.all-clean', { count: clean })
      : t('takeaway.some-clean', { clean, count: tried });
  return { line, sentence, replay };
}

export function nextTimeInWords(next: NextTime, { exercises, words, named }: Context): TakeawayInWords {
  const { t, clock } = words;
  const { set } = next;
  const exercise = exerciseDone(exercises, set);
  if (!exercise) throw new Error(`There is no exercise "${set.exerciseId}".`);
  const of = (what: string): string =>
    named ? t('takeaway.of', { exercise: setInWords(set, words), what }) : what;
  if (next.kind === 'fading') {
    const sentence = set.fading ? fadingInWords(set.fading, t) : '';
    return { line: named ? setInWords(set, words) : null, sentence, replay: null };
  }
  if (next.kind === 'unjudged') {
    const { startS, endS } = next.span;
    const what = notJudgedInWords(exercise, next.span, words);
    const [from, to] = [clock(startS * 1000), clock(endS * 1000)];
    const sentence = t('takeaway.unjudged', { from, to, what });
    return { line: of(t('takeaway.not-all')), sentence, replay: null };
  }
  if (next.kind === 'attempt') {
    const { rep, attempts } = next;
    const why = repInSet(exercise, set, rep, words);
    return {
      line: named ? setInWords(set, words) : null,
      sentence: t('takeaway.attempts', { count: attempts, why }),
      replay: { at: set.at, kind: 'rep', startMs: rep.startMs, rule: null },
    };
  }
  const { rule, startMs, endMs, rep } = next;
  const slip = slipInWords(
    exercise,
    { ruleId: rule, ms: endMs - startMs, ...(rep && { pauseMs: rep.pauseMs }) },
    words,
  );
  return {
    line: of(t(`cue.${exercise.id}.${rule}`)),
    sentence: t('takeaway.slip', { slip, at: clock(startMs) }),
    replay: { at: set.at, kind: rep ? 'rep' : 'fault', startMs, rule },
  };
}
