import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import type { Report } from '../../src/review/report.ts';
import { statusOf } from '../../src/engine/status.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { atFps, mirror } from '../../tools/bench/retrace.ts';
import { blurred, jumping, leaning, withSomebodyElse } from '../support/disturbed.ts';
import { STILL } from '../support/figure.ts';
import { perform } from '../../src/mannequin/act/choreography.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { asSeenIn } from '../../tools/bench/as-seen.ts';
import { cameraFor, film, swayOf } from '../../tools/bench/film.ts';
import { drawFrom } from '../../tools/bench/random.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** The longest time of movement about which nothing is reported. */
const SILENT_S = 5;

/** Pictures in a second before a disturbance changes that. Judging takes most of the time of this test. */
const FPS = 15;

const inTurn = (seconds: number) => (_: number, ms: number) => Math.floor(ms / 1000 / seconds) % 2 === 1;

const DISTURBANCES: Readonly<Record<string, (trace: PoseTrace) => PoseTrace>> = {
  'nothing at all': (trace) => trace,
  ...Object.fromEntries(
    [2, 3, 4, 5].map((every) => [
      `another person in every ${every}. picture`,
      (trace: PoseTrace) => withSomebodyElse(trace, (i) => i % every === 0),
    ]),
  ),
  ...Object.fromEntries(
    [0.5, 1, 1.5, 2.5].map((seconds) => [
      `another person for ${seconds} s in turn`,
      (trace: PoseTrace) => withSomebodyElse(trace, inTurn(seconds), 60),
    ]),
  ),
  ...Object.fromEntries(
    [-14, -12, -8, 8, 12, 14, 25].map((by) => [
      `a lean of ${by} degrees`,
      (trace: PoseTrace) => leaning(trace, by),
    ]),
  ),
  ...Object.fromEntries(
    [2, 3, 4, 5, 8, 30].map((fps) => [`${fps} frames a second`, (trace: PoseTrace) => atFps(trace, fps)]),
  ),
  'a little blur': (trace) => blurred(trace, 6, 0.8),
  'much blur': (trace) => blurred(trace, 12, 0.5),
  'hardly a score': (trace) => blurred(trace, 6, 0.4),
  'some jumps': (trace) => jumping(trace, 0.1),
  'many jumps': (trace) => jumping(trace, 0.4),
};

interface Stretch {
  readonly startS: number;
  readonly endS: number;
  readonly movedS: number;
}

/** The share of a movement's time between leaving its first fifth and coming back to it. Before and after that, joints hardly move. */
const MOVES = 0.7;

/** What is done in a trace, from judging it undisturbed: a bridge is still while it is held, a hold is all effort. */
const doneIn = ({ reps, holds }: Report): readonly Stretch[] => [
  ...reps.map(({ startS, endS, pauseS }) => ({ startS, endS, movedS: MOVES * (endS - startS - pauseS) })),
  ...holds.map(({ startS, endS }) => ({ startS, endS, movedS: endS - startS })),
];

/** Two reps as a noisy detector sees them, and a rest between them. */
function restsBetween(id: string, restMs: number): PoseTrace {
  const motion = motionOf(id);
  const draw = drawFrom(1);
  const rep = { faults: [], tempo: { restMs } };
  const plan = { stretches: [rep, rep], settleMs: 2000, wholeWay: false };
  const { rest, full } = motion;
  const show = perform(motion, makePerson({ height: 1.72 }), { rest, full }, plan);
  const filming = { asSeen: asSeenIn(motion), sway: swayOf(draw), seed: 1, fps: 15 };
  return film(show.performance, { ...filming, camera: cameraFor(show, 'good', draw) });
}

/** The longest continuous movement that is in no rep, attempt, hold, major fault or unjudged span. */
function silentS(done: readonly Stretch[], { reps, holds, faults, notJudged }: Report): number {
  const told = [...reps, ...holds, ...faults.filter(({ severity }) => severity === 'major'), ...notJudged];
  let [longest, run] = [0, 0];
  for (const { startS, endS, movedS } of done) {
    const heard = told.some((span) => span.startS < endS && span.endS > startS);
    run = heard ? 0 : run + movedS;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe.each(exercises)('$id', (exercise: Exercise) => {
  const trace = performed(exercise.id, [], 4, exercise.kind === 'hold' ? { pauseMs: 7000 } : {}, FPS);
  const done = doneIn(judgeTrace(exercise, trace).report);

  // The law of the mirror is tested elsewhere, so each side gets half of the disturbances.
  it.each(
    Object.entries(DISTURBANCES).map(([what, disturb], i) => ({ what, disturb, mirrored: i % 2 === 1 })),
  )('is never silent for more than 5 s of movement: $what', ({ disturb, mirrored }) => {
    const disturbed = mirrored ? mirror(disturb(trace)) : disturb(trace);
    expect(done.length).toBeGreaterThan(0);
    expect(silentS(done, judgeTrace(exercise, disturbed).report)).toBeLessThanOrEqual(SILENT_S);
  });

  it.each(Object.keys(STILL) as (keyof typeof STILL)[])(
    'reports nothing about a trainee %s for a while',
    (posture) => {
      const { log } = judgeTrace(exercise, trainee.stays(posture, 20_000).trace());
      const said = log.flatMap((event) =>
        event.type === 'RuleNotJudged' && event.why === 'nothing-whole' ? [event] : [],
      );
      expect(said).toEqual([]);
    },
  );

  it('reports nothing of a set that was judged, of the way into it and out of it', () => {
    expect(judgeTrace(exercise, trace).report.notJudged).toEqual([]);
  });
});

it.each(exercises.filter(({ kind }) => kind === 'reps'))(
  '$id: reports nothing about a trainee who rests between two reps',
  (exercise) => {
    const { report } = judgeTrace(exercise, restsBetween(exercise.id, 15_000));
    expect(report.reps.map(({ counted }) => counted)).toEqual([true, true]);
    expect(report.notJudged).toEqual([]);
  },
);

describe('movement that nothing comes of', () => {
  const trace = atFps(performed('glute-bridge', [], 4), 3);

  it('is reported while it lasts, with the reason', () => {
    let state = startJudging();
    const whys = trace.frames.map((frame) => {
      [state] = judgeFrame(gluteBridge, state, frame, trace);
      return statusOf(gluteBridge, state).unjudged;
    });
    expect(whys[15]).toBe(null);
    expect(whys.at(-1)).toBe('too-few-pictures');
  });

  it('is reported once, with its reason', () => {
    expect(judgeTrace(gluteBridge, trace).report.notJudged).toMatchObject([
      { rule: '*', why: 'too-few-pictures' },
    ]);
  });

  it('is reported with the condition of the posture that was amiss', () => {
    const { notJudged } = judgeTrace(plank, performed('glute-bridge', [], 4)).report;
    expect(notJudged).toMatchObject([{ rule: '*', why: 'posture' }]);
    expect(plank.start.map(({ id }) => id)).toContain(notJudged[0]?.wants);
  });

  it('is reported at once, and once, if a movement went far and came back, but the second measure did not', () => {
    if (gluteBridge.kind !== 'reps') throw new Error('the bridge is counted');
    const { agreesWith, ...rep } = gluteBridge.rep;
    const bridge = { ...gluteBridge, rep: { ...rep, agreesWith: { ...agreesWith, range: 5 } } };
    const lifts = performed('glute-bridge', [], 2, { pauseMs: 200 });
    const done = judgeTrace(gluteBridge, lifts).report.reps;
    const { reps, notJudged } = judgeTrace(bridge, lifts).report;
    expect(reps).toEqual([]);
    let state = startJudging();
    const shown = lifts.frames.map((frame) => {
      [state] = judgeFrame(bridge, state, frame, lifts);
      return statusOf(bridge, state).unjudged;
    });
    expect(shown).toContain('nothing-whole');
    expect(shown[0]).toBe(null);
    expect(notJudged.map(({ why }) => why)).toEqual(['nothing-whole', 'nothing-whole']);
    for (const [i, { startS, endS }] of notJudged.entries()) {
      expect(Math.abs(startS - (done[i]?.startS ?? NaN))).toBeLessThan(0.5);
      expect(Math.abs(endS - (done[i]?.endS ?? NaN))).toBeLessThan(0.5);
    }
  });

  it('is reported when the trainee is back, if the posture was lost after the top of a movement', () => {
    const hipsDown = gluteBridge.start.find(({ id }) => id === 'hips-down');
    if (!hipsDown) throw new Error('the bridge starts with the hips down');
    const start = gluteBridge.start.map((one) =>
      one === hipsDown ? { ...one, leave: [50, 168] as const } : one,
    );
    const lifts = performed('glute-bridge', [], 2, { riseMs: 2500, pauseMs: 1800 });
    const done = judgeTrace(gluteBridge, lifts).report.reps;
    const { reps, notJudged } = judgeTrace({ ...gluteBridge, start }, lifts).report;
    expect(reps).toEqual([]);
    expect(notJudged.map(({ why }) => why)).toEqual(['nothing-whole', 'nothing-whole']);
    for (const [i, { startS, endS }] of notJudged.entries()) {
      expect(Math.abs(startS - (done[i]?.startS ?? NaN))).toBeLessThan(1);
      expect(endS).toBeLessThan(done[i]?.endS ?? NaN);
    }
  });
});
