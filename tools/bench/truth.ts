import { FAULT_MS } from '../../src/engine/rules/form-rules.ts';
import type { Show, ShownStretch } from '../../src/mannequin/act/choreography.ts';
import { jointsOf, type Figure, type Joints3 } from '../../src/mannequin/body/figure.ts';
import type { Motion } from '../../src/mannequin/act/motion.ts';
import type { MotionTruth, TruthRule } from '../../src/mannequin/act/truth-rule.ts';

/** `either`: so near to the limit that both answers are right. */
export type Answer = 'yes' | 'no' | 'either';

export interface TrueRep {
  readonly stretch: ShownStretch;
  readonly counts: Answer;
}

/** What is true of a performance, by its joints. Milliseconds, seconds. */
export interface Truth {
  readonly reps: readonly TrueRep[];
  /** Seconds in posture and in form; null where the exercise is counted. */
  readonly goodS: number | null;
  /** Of each lift, where its top is a hold. */
  readonly liftsS: readonly number[];
  readonly faults: Readonly<Record<string, Answer>>;
}

/** What a camera that saw every joint from the side would take for the joints: the detector's own habits put in. */
export type AsSeen = (joints: Joints3) => Joints3;

/** Joints are looked at this often. */
const STEP_MS = 40;

interface Sample {
  readonly ms: number;
  readonly joints: Joints3;
}

/** Looks at a performance every {@link STEP_MS}; what stands still is computed once. */
function samplesOf({ performance }: Show, asSeen: AsSeen): readonly Sample[] {
  const samples: Sample[] = [];
  let [seen, joints]: [Figure | null, Joints3 | null] = [null, null];
  for (let ms = 0; ms <= performance.ms; ms += STEP_MS) {
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

/** The longest time for which a value stays beyond by at least so much. */
function lasts(samples: readonly Sample[], is: (joints: Joints3) => boolean): number {
  let [longest, since] = [0, -1];
  for (const { ms, joints } of samples) {
    if (!is(joints)) since = -1;
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
      return [stretch.startMs - 700, stretch.startMs];
    case 'all':
      return [stretch.startMs, stretch.endMs];
  }
};

function answerOf(rule: TruthRule, samples: readonly Sample[], stretch: ShownStretch, rest: Joints3): Answer {
  const [from, to] = windowOf(rule, stretch);
  const inside = samples.filter(({ ms }) => ms >= from && ms <= to);
  const own = rule.overRest ? rule.measure(rest) : 0;
  const scale = rule.shareOfRest ? rule.measure(rest) : 1;
  const by = (joints: Joints3): number => beyond(rule, rule.measure(joints) / scale - own);
  const dwell = Math.min(rule.dwellMs ?? FAULT_MS, Math.max(STEP_MS, to - from));
  if (lasts(inside, (joints) => by(joints) >= rule.tolerance) >= Math.min(dwell * 1.15, to - from - STEP_MS))
    return 'yes';
  return lasts(inside, (joints) => by(joints) > -rule.tolerance) < dwell * 0.7 ? 'no' : 'either';
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

/** The whole set as one stretch: so a hold is judged. */
const wholeOf = ({ setStartMs, setEndMs }: Show): ShownStretch => ({
  startMs: setStartMs,
  topMs: setStartMs,
  leftTopMs: setEndMs,
  endMs: setEndMs,
  faults: [],
});

/** What is true of what stopped short, paused too briefly, or went too fast. */
function timesTrue(
  { incomplete, shortPauseMs, fastestMs }: MotionTruth,
  reps: readonly TrueRep[],
  judged: readonly ShownStretch[],
): Record<string, Answer> {
  const faults: Record<string, Answer> = {};
  if (incomplete)
    faults[incomplete] = anyOf(
      reps.map((rep) => (rep.counts === 'no' ? 'yes' : rep.counts === 'either' ? 'either' : 'no')),
    );
  if (shortPauseMs !== undefined)
    faults['short-pause'] = anyOf(
      judged.map(({ topMs, leftTopMs }) => timed(leftTopMs - topMs, shortPauseMs, 300)),
    );
  if (fastestMs !== undefined)
    faults['too-fast'] = anyOf(
      judged.map(({ startMs, topMs, leftTopMs, endMs }) =>
        timed(Math.min(topMs - startMs, endMs - leftTopMs), fastestMs, 0.12 * fastestMs),
      ),
    );
  return faults;
}

/** In posture, and no major rule broken. */
const isGood = (truth: MotionTruth, rest: Joints3, joints: Joints3): boolean =>
  (truth.inPosture?.(joints, rest) ?? true) &&
  truth.rules
    .filter(({ major }) => major)
    .every((rule) => {
      const own = rule.overRest ? rule.measure(rest) : 0;
      return beyond(rule, rule.measure(joints) - own) <= 0;
    });

/** What is true of a performance of that motion. */
export function truthOf(motion: Motion, show: Show, asSeen: AsSeen): Truth {
  const { truth } = motion;
  const samples = samplesOf(show, asSeen);
  const rest = samples.find(({ ms }) => ms >= show.setStartMs)?.joints ?? samples[0]?.joints;
  if (!rest) throw new Error('a performance with nobody in it');
  const reps =
    motion.kind === 'reps'
      ? show.stretches.map((stretch) => ({ stretch, counts: counts(truth, samples, stretch) }))
      : [];
  // What falls short is an attempt, and judged by nothing else.
  const judged =
    motion.kind === 'reps'
      ? reps.filter((rep) => rep.counts !== 'no').map(({ stretch }) => stretch)
      : show.stretches;
  const faults: Record<string, Answer> = {};
  for (const rule of truth.rules) {
    const counted = rule.evenInAttempts ? show.stretches : judged;
    const over = motion.kind === 'hold' ? [wholeOf(show)] : counted;
    faults[rule.id] = anyOf(over.map((stretch) => answerOf(rule, samples, stretch, rest)));
  }
  const goodS = (from: number, to: number): number => {
    const inside = samples.filter(({ ms }) => ms >= from && ms < to);
    return (inside.filter(({ joints }) => isGood(truth, rest, joints)).length * STEP_MS) / 1000;
  };
  return {
    reps,
    goodS: motion.kind === 'reps' ? null : goodS(0, Infinity),
    liftsS: motion.kind === 'lifts' ? show.stretches.map(({ startMs, endMs }) => goodS(startMs, endMs)) : [],
    faults: { ...faults, ...timesTrue(truth, reps, judged) },
  };
}
