import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { SOURCES } from '../../src/exercises/citations.ts';
import { exercises, motions } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { STILL } from '../support/figure.ts';
import { atFps, mirror } from '../../tools/bench/retrace.ts';
import { performed } from '../support/performed.ts';
import { trainee, type Trainee } from '../support/trainee.ts';

interface Drawn {
  readonly clean: Trainee;
  readonly faulty: Readonly<Record<string, Trainee>>;
}

interface Performances {
  readonly clean: PoseTrace;
  readonly faulty: Readonly<Record<string, PoseTrace>>;
}

/** Half way from the limit to a gross fault. */
const AMOUNT = 0.6;

/** The mannequin's performances: a clean one, and for every rule of the exercise one that breaks it. */
const byMannequin = (exercise: Exercise): Performances => {
  const tempo = exercise.kind === 'hold' ? { pauseMs: 4000 } : {};
  const rules = exercise.rules.map(({ id }) => id);
  return {
    clean: performed(exercise.id, [], 2, tempo),
    faulty: Object.fromEntries(
      rules.map((id) => [id, performed(exercise.id, [{ id, amount: AMOUNT }], 2, tempo)]),
    ),
  };
};

const traced = ({ clean, faulty }: Drawn): Performances => ({
  clean: clean.trace(30),
  faulty: Object.fromEntries(Object.entries(faulty).map(([id, who]) => [id, who.trace(30)])),
});

/** The flat figure's performances of the two exercises that it can do. */
const drawn: Record<string, Drawn> = {
  'glute-bridge': {
    clean: trainee.liesDown().bridges(2),
    faulty: {
      'incomplete-lift': trainee.liesDown().bridges(1, { top: 150 }),
      'short-pause': trainee.liesDown().bridges(1, { pauseMs: 1000 }),
      'over-arched': trainee.liesDown().bridges(1, { top: 196 }),
      // With the feet that far out the hips hardly bend at rest, so the way up is short.
      'feet-too-far': trainee
        .liesDown(2000, 2.45)
        .bridges(1, { feet: 2.45, top: 175, riseMs: 2000, lowerMs: 2000 }),
      'feet-too-close': trainee.liesDown(2000, 1.65).bridges(1, { feet: 1.65 }),
      'too-fast': trainee.liesDown().bridges(1, { riseMs: 200, lowerMs: 200 }),
    },
  },
  plank: {
    clean: trainee.planks(8000),
    faulty: {
      'hips-sag': trainee.planks(4000).shifts(500, {}, { offset: -0.05 }).planks(2000, { offset: -0.05 }),
      'hips-pike': trainee.planks(4000).shifts(500, {}, { offset: 0.2 }).planks(2000, { offset: 0.2 }),
      'knees-bent': trainee.planks(4000).shifts(500, {}, { knee: 130 }).planks(2000, { knee: 130 }),
      'elbows-not-under-shoulders': trainee.planks(4000, { elbowAhead: 0.39 }),
      'head-dropped': trainee.planks(4000, { headDrop: 0.45 }),
      'shoulders-hunched': trainee.planks(4000).shifts(500, {}, { neck: 0.3 }).planks(4000, { neck: 0.3 }),
    },
  },
};

const performancesOf = (exercise: Exercise): Performances => {
  const flat = drawn[exercise.id];
  return flat ? traced(flat) : byMannequin(exercise);
};

const found = (log: readonly EngineEvent[]) => [
  ...new Set(log.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []))),
];
const unseen = (log: readonly EngineEvent[]) =>
  log.flatMap((event) => (event.type === 'RepCompleted' ? event.rep.unseen : []));
const gist = (log: readonly EngineEvent[]) => {
  const reps = log
    .filter(({ type }) => type === 'RepCompleted' || type === 'RepAttempted')
    .map(({ type }) => type);
  return { reps, faults: found(log).sort(), holds: log.filter(({ type }) => type === 'HoldEnded').length };
};

describe.each(exercises)('$id', (exercise) => {
  const { clean, faulty } = performancesOf(exercise);

  it('is done by the mannequin, with a fault for every rule', () => {
    const motion = motions.find(({ id }) => id === exercise.id);
    expect(Object.keys(motion?.faults ?? {}).sort()).toEqual(exercise.rules.map(({ id }) => id).sort());
    expect(motion).toMatchObject({ view: exercise.view, usesBall: exercise.needs === 'ball' });
  });

  it('has a performance for every rule', () => {
    expect(Object.keys(faulty).sort()).toEqual(exercise.rules.map(({ id }) => id).sort());
  });

  it('finds nothing in the clean performance', () => {
    expect(found(judgeTrace(exercise, clean).log)).toEqual([]);
  });

  it.each(exercise.rules)('finds $id if it is broken, and nothing else', ({ id }) => {
    expect(found(judgeTrace(exercise, faulty[id] ?? clean).log)).toEqual([id]);
  });

  it('credits the clean performance', () => {
    const { reps, holds } = judgeTrace(exercise, clean).report;
    if (exercise.kind === 'reps') expect(reps.map(({ counted }) => counted)).toEqual([true, true]);
    else expect(holds.length).toBeGreaterThan(0);
  });

  it.each(Object.entries({ clean, ...faulty }))(
    'judges %s alike in the mirror, and at 8 and 30 frames a second',
    (_, trace) => {
      const judged = gist(judgeTrace(exercise, trace).log);
      expect(gist(judgeTrace(exercise, mirror(trace)).log)).toEqual(judged);
      const slow = judgeTrace(exercise, atFps(trace, 8)).log;
      const judgeable = judged.faults.filter((fault) => !unseen(slow).includes(fault));
      expect(gist(slow)).toEqual({ ...judged, faults: judgeable });
    },
  );

  it.each(Object.keys(STILL) as (keyof typeof STILL)[])('credits nothing to a trainee %s', (posture) => {
    const log = trainee.stays(posture, 20000).jitters(2).log(exercise);
    expect(
      log.filter(({ type }) => ['RepCompleted', 'RepAttempted', 'HoldStarted', 'FaultFound'].includes(type)),
    ).toEqual([]);
  });

  it('names every rule once, in at most six words, with a basis that resolves', () => {
    const ids = exercise.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { cue, basis } of exercise.rules) {
      expect(cue.split(' ').length).toBeLessThanOrEqual(6);
      expect(basis.says.length).toBeGreaterThan(10);
    }
    const floor = exercise.floor ? [exercise.floor] : [];
    for (const { basis } of [...exercise.rules, ...exercise.start, ...floor]) {
      const source =
        basis.kind === 'citation' ? basis.source : basis.kind === 'measured' ? basis.on : 'article';
      expect(Object.keys(SOURCES)).toContain(source);
    }
  });

  it('offers only other exercises that are judged too, and says which', () => {
    const others = exercises.map(({ id }) => id).filter((id) => id !== exercise.id);
    const { alike, easierExercise } = exercise;
    if (easierExercise !== undefined) expect(others).toContain(easierExercise);
    if (alike) {
      expect(others).toContain(alike.to);
      expect(alike.says).toMatch(/^That looks like a /);
    }
  });

  it('leaves every condition of the start posture later than it enters it', () => {
    for (const { enter, leave } of exercise.start) {
      expect(leave[0]).toBeLessThanOrEqual(enter[0]);
      expect(leave[1]).toBeGreaterThanOrEqual(enter[1]);
      expect(leave[1] - leave[0]).toBeGreaterThan(enter[1] - enter[0]);
    }
    for (const rule of exercise.rules) if (rule.at !== 'rep') expect(rule.hysteresis).toBeGreaterThan(0);
  });
});
