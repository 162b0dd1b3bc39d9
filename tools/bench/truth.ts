import { FAULT_MS } from '../../src/engine/rules/form-rules.ts';
import type { Show, ShownStretch } from '../../src/mannequin/act/choreography.ts';
import { jointsOf, type Figure, type Joints3 } from '../../src/mannequin/body/figure.ts';
import type { Motion } from '../../src/mannequin/act/motion.ts';
import type { MotionTruth, TruthRule } from '../../src/mannequin/act/truth-rule.ts';

/** `either`: so near the limit that both answers are right. */
export type Answer = 'yes' | 'no' | 'either';

/** A rep or an attempt, and which rules it breaks. */
export interface TrueRep {
  readonly stretch: ShownStretch;
  readonly counts: Answer;
  readonly faults: Readonly<Record<string, Answer>>;
}

/** A hold, or a lift that is held, from its first good moment to its last, and the good seconds in between. */
export interface TrueHold {
  readonly startMs: number;
  readonly endMs: number;
  readonly goodS: number;
}

/** The truth about a performance, computed from its joints. Milliseconds, seconds. */
export interface Truth {
  /** The reps and attempts; empty if the exercise is held. */
  readonly reps: readonly TrueRep[];
  /** Seconds in posture and in form; null if the exercise is counted. */
  readonly goodS: number | null;
  /** Good seconds of each lift, if the exercise is lifted into; otherwise empty. */
  readonly liftsS: readonly number[];
  /** The lifts with their faults. A lift that is never good has no seconds and lasts as long as it was performed. */
  readonly lifts: readonly (TrueHold & Pick<TrueRep, 'faults'>)[];
  /** The holds of an exercise that is held without lifts: good stretches with less than 3 s between their parts. */
  readonly holds: readonly TrueHold[];
  /** The rules that the set breaks. */
  readonly faults: Readonly<Record<string, Answer>>;
}

/** The joints as a camera at the side that saw all of them would place them, including the detector's own habits. */
export type AsSeen = (joints: Joints3) => Joints3;

/** The interval at which joints are sampled. */
const STEP_MS = 40;

interface Sample {
  readonly ms: number;
  readonly joints: Joints3;
}

/** A rule about the rest is judged in the last part of it (ms). */
const REST_MS = 700;

/** The part of a performance that is judged: the set and the rest before it; for a hold all of it, because good time may lie anywhere in it. */
const judgedPart = (kind: Motion['kind'], { performance, setStartMs, setEndMs }: Show) =>
  kind === 'reps'
    ? { fromMs: Math.max(0, setStartMs - REST_MS), toMs: setEndMs }
    : { fromMs: 0, toMs: performance.ms };

/** Samples a part of a performance every {@link STEP_MS}. Anything that stands still is computed once. */
function samplesOf(
  { performance }: Show,
  asSeen: AsSeen,
  { fromMs, toMs }: ReturnType<typeof judgedPart>,
): readonly Sample[] {
  const samples: Sample[] = [];
  let [seen, joints]: [Figure | null, Joints3 | null] = [null, null];
  for (let ms = Math.ceil(fromMs / STEP_MS) * STEP_MS; ms <= toMs; ms += STEP_MS) {
    const figure = performance.at(ms);
    if (!figure) continue;
    if (joints === null || seen !== figure)
      [seen, joints] = [figure, asSeen(jointsOf(performance.person, figure))];
    samples.push({ ms, joints });
  }
  return samples;
}

/** How far a value lies beyond a limit: positive beyond. */
const beyond = ({ below, above }: Pick<TruthRule, 'below' | 'above'>, value: number): number =>
  below !== undefined ? below - value : value - (above ?? Infinity);

/** A moment, and how far a value lies beyond a limit in it. */
interface Moment {
  readonly ms: number;
  readonly by: number;
}

/** The longest time without a break in which the value is as asked for. */
function lasts(moments: readonly Moment[], is: (by: number) => boolean): number {
  let [longest, since] = [0, -1];
  for (const { ms, by } of moments) {
    if (!is(by)) since = -1;
    else {
      if (since < 0) since = ms;
      longest = Math.max(longest, ms - since + STEP_MS);
    }
  }
  return longest;
}

const windowOf = (rule: TruthRule, stretch: ShownStretch): readonly [number, number] => {
  switch (rule.at) {
    case 'top':
      return [stretch.topMs, stretch.leftTopMs];
    case 'rise':
      return [stretch.startMs, stretch.leftTopMs];
    case 'lower':
      return [stretch.leftTopMs, stretch.endMs];
    case 'rest':
      return [stretch.startMs - REST_MS, stretch.startMs];
    case 'all':
      return [stretch.startMs, stretch.endMs];
  }
};

function answerOf(rule: TruthRule, samples: readonly Sample[], stretch: ShownStretch, rest: Joints3): Answer {
  const [from, to] = windowOf(rule, stretch);
  const own = rule.overRest ? rule.measure(rest) : 0;
  const scale = rule.shareOfRest ? rule.measure(rest) : 1;
  const inside = samples
    .filter(({ ms }) => ms >= from && ms <= to)
    .map(({ ms, joints }): Moment => ({ ms, by: beyond(rule, rule.measure(joints) / scale - own) }));
  const dwell = Math.min(rule.dwellMs ?? FAULT_MS, Math.max(STEP_MS, to - from));
  if (lasts(inside, (by) => by >= rule.tolerance) >= Math.min(dwell * 1.15, to - from - STEP_MS))
    return 'yes';
  return lasts(inside, (by) => by > -rule.tolerance) < dwell * 0.7 ? 'no' : 'either';
}

const timed = (value: number, least: number, tolerance: number): Answer =>
  value < least - tolerance ? 'yes' : value >= least + tolerance ? 'no' : 'either';

const anyOf = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('either') ? 'either' : 'no';

function counts(truth: MotionTruth, samples: readonly Sample[], { topMs, leftTopMs }: ShownStretch): Answer {
  const { complete } = truth;
  if (!complete) return 'yes';
  const peak = Math.max(
    ...samples
      .filter(({ ms }) => ms >= topMs - 2 * STEP_MS && ms <= leftTopMs + 2 * STEP_MS)
      .map(({ joints }) => beyond(complete, complete.measure(joints))),
  );
  return peak >= complete.tolerance ? 'yes' : peak <= -complete.tolerance ? 'no' : 'either';
}

/** The whole set as one stretch, as a hold is judged. */
const wholeOf = ({ setStartMs, setEndMs }: Show): ShownStretch => ({
  startMs: setStartMs,
  topMs: setStartMs,
  leftTopMs: setEndMs,
  endMs: setEndMs,
  faults: [],
});

/** Which rules about the times of a movement it breaks. */
function timesTrue(
  { shortPauseMs, fastestMs }: MotionTruth,
  { startMs, topMs, leftTopMs, endMs }: ShownStretch,
): Record<string, Answer> {
  const quickestMs = Math.min(topMs - startMs, endMs - leftTopMs);
  return {
    ...(shortPauseMs === undefined ? {} : { 'short-pause': timed(leftTopMs - topMs, shortPauseMs, 300) }),
    ...(fastestMs === undefined ? {} : { 'too-fast': timed(quickestMs, fastestMs, 0.12 * fastestMs) }),
  };
}

const OPPOSITE: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', either: 'either' };

/** The inputs: the motion's own truth, the sampled performance, and the joints in the start posture. */
interface Looked {
  readonly truth: MotionTruth;
  readonly samples: readonly Sample[];
  readonly rest: Joints3;
}

/** Which rules about form a stretch breaks. */
const formTrue = ({ truth, samples, rest }: Looked, stretch: ShownStretch): Record<string, Answer> =>
  Object.fromEntries(truth.rules.map((rule) => [rule.id, answerOf(rule, samples, stretch, rest)]));

function repTrue(looked: Looked, stretch: ShownStretch): TrueRep {
  const { truth, samples } = looked;
  const counted = counts(truth, samples, stretch);
  return {
    stretch,
    counts: counted,
    faults: {
      ...formTrue(looked, stretch),
      ...(truth.incomplete === undefined ? {} : { [truth.incomplete]: OPPOSITE[counted] }),
      ...timesTrue(truth, stretch),
    },
  };
}

/** In posture, and no major rule broken. */
const isGood = ({ truth, rest }: Looked, joints: Joints3): boolean =>
  (truth.inPosture?.(joints, rest) ?? true) &&
  truth.rules
    .filter(({ major, onTrial }) => major && !onTrial)
    .every((rule) => {
      const own = rule.overRest ? rule.measure(rest) : 0;
      return beyond(rule, rule.measure(joints) - own) <= 0;
    });

const holdOf = (good: readonly Sample[], { startMs, endMs }: Omit<TrueHold, 'goodS'>): TrueHold => ({
  startMs: good[0]?.ms ?? startMs,
  endMs: (good.at(-1)?.ms ?? endMs - STEP_MS) + STEP_MS,
  goodS: (good.length * STEP_MS) / 1000,
});

/** A longer break ends a hold, milliseconds: the rule of the clock, our coaching notes, Holds. */
const BREAK_MS = 3000;

/** The holds that result from good moments. */
function holdsOf(good: readonly Sample[]): readonly TrueHold[] {
  const runs: Sample[][] = [];
  for (const sample of good) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && sample.ms - last.ms <= BREAK_MS) run.push(sample);
    else runs.push([sample]);
  }
  return runs.map((run) => holdOf(run, { startMs: 0, endMs: 0 }));
}

/** Which rules a set breaks: those that its reps or lifts break, or else those that it breaks as a whole. */
function setFaults(
  { kind, truth }: Motion,
  reps: readonly Pick<TrueRep, 'faults' | 'counts'>[],
): Record<string, Answer> {
  // A movement that falls short is an attempt, and no other rule judges it. If it counts anyway, the count is wrong, not the verdict.
  const inAttempts = (id: string): boolean =>
    id === truth.incomplete || truth.rules.some((rule) => rule.id === id && rule.evenInAttempts);
  const ids = [...new Set(reps.flatMap(({ faults }) => Object.keys(faults)))];
  return Object.fromEntries(
    ids.map((id) => {
      const answers = reps.map(({ counts: counted, faults }): Answer => {
        const answer = faults[id] ?? 'no';
        const isJudged = kind !== 'reps' || counted !== 'no' || inAttempts(id);
        return !isJudged && answer === 'yes' ? 'either' : answer;
      });
      return [id, anyOf(answers)];
    }),
  );
}

/** The truth about a performance of that motion. */
export function truthOf(motion: Motion, show: Show, asSeen: AsSeen): Truth {
  const { truth, kind } = motion;
  const samples = samplesOf(show, asSeen, judgedPart(kind, show));
  const rest = samples.find(({ ms }) => ms >= show.setStartMs)?.joints ?? samples[0]?.joints;
  if (!rest) throw new Error('a performance with nobody in it');
  const looked: Looked = { truth, samples, rest };
  const stretches = kind === 'hold' ? [wholeOf(show)] : show.stretches;
  const reps = stretches.map((stretch) => repTrue(looked, stretch));
  const good = kind === 'reps' ? [] : samples.filter(({ joints }) => isGood(looked, joints));
  const lifts =
    kind === 'lifts'
      ? reps.map(({ stretch, faults }) => {
          const own = good.filter(({ ms }) => ms >= stretch.startMs && ms < stretch.endMs);
          return { ...holdOf(own, stretch), faults };
        })
      : [];
  return {
    reps: kind === 'reps' ? reps : [],
    goodS: kind === 'reps' ? null : (good.length * STEP_MS) / 1000,
    liftsS: lifts.map(({ goodS }) => goodS),
    lifts,
    holds: kind === 'hold' ? holdsOf(good) : [],
    faults: setFaults(motion, reps),
  };
}
