import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/geometry/seeded.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { COMMANDS } from '../../src/workout/commands.ts';
import { evolve } from '../../src/workout/evolve/evolve.ts';
import { creditedMs, openMs } from '../../src/workout/evolve/set-progress.ts';
import type { LogEvent, WorkoutEvent } from '../../src/workout/workout-events.ts';
import { currentSet, type WorkoutState } from '../../src/workout/workout-state.ts';
import { foldWorkout, recoverWorkout } from '../../src/workout/workout.ts';
import { diligent, unruly } from './simulated-trainee.ts';
import { simulate } from './simulated-workout.ts';

const SEEDS = 50;
/** Steps of the article's three rounds that are sets: seven exercises, one of them on two sides. */
const SETS = 24;

const only = <T extends WorkoutEvent['type']>(log: readonly LogEvent[], type: T) =>
  log.filter((event): event is Extract<WorkoutEvent, { type: T }> => event.type === type);

/** For each rest: the requested time including added time, and how long it took without its pauses (ms). Skipped ones are left out. */
function rests(log: readonly LogEvent[]): readonly { askedMs: number; tookMs: number }[] {
  const found: { askedMs: number; tookMs: number }[] = [];
  let open: { sinceMs: number; askedMs: number; pausedMs: number; pausedSince: number } | null = null;
  for (const event of log) {
    if (event.type === 'RestStarted')
      open = { sinceMs: event.timestampMs, askedMs: event.seconds * 1000, pausedMs: 0, pausedSince: 0 };
    if (!open) continue;
    if (event.type === 'RestLengthened') open.askedMs += event.seconds * 1000;
    if (event.type === 'WorkoutPaused') open.pausedSince = event.timestampMs;
    if (event.type === 'WorkoutResumed') open.pausedMs += event.timestampMs - open.pausedSince;
    if (event.type !== 'RestEnded') continue;
    found.push({ askedMs: open.askedMs, tookMs: event.timestampMs - open.sinceMs - open.pausedMs });
    open = null;
  }
  return found;
}

const indexes = (log: readonly LogEvent[]): readonly number[] =>
  only(log, 'SetEnded').map(({ index }) => index);

describe('fifty trainees who leave, stand up, stop early and raise their arms', () => {
  const runs = Array.from({ length: SEEDS }, (_, seed) => simulate(articleRoutine, seed, unruly));

  it('all come to the end', () => {
    expect(runs.map(({ state }) => state.phase.kind).filter((kind) => kind !== 'finished')).toEqual([]);
    expect(new Set(runs.flatMap(({ log }) => only(log, 'WorkoutFinished').map(({ why }) => why)))).toEqual(
      new Set(['done']),
    );
  });

  it('end every set once, in order', () => {
    for (const { log } of runs) {
      const ended = indexes(log);
      expect(ended).toHaveLength(SETS);
      expect(ended).toEqual([...new Set(ended)].sort((a, b) => a - b));
    }
  });

  it('rest exactly as long as announced', () => {
    const all = runs.flatMap(({ log }) => rests(log));
    expect(all.length).toBeGreaterThan(SEEDS * (SETS - 2));
    expect(all.filter(({ askedMs, tookMs }) => Math.abs(askedMs - tookMs) > 1e-6)).toEqual([]);
  });

  it('hold both sides for the same time, within a second, unless they stopped', () => {
    let pairs = 0;
    for (const { log } of runs) {
      const sides = only(log, 'SetEnded').filter(({ side }) => side !== null);
      for (let at = 0; at + 1 < sides.length; at += 2) {
        const [right, left] = [sides[at], sides[at + 1]];
        if (right?.why !== 'dose' || left?.why !== 'dose') continue;
        pairs++;
        expect([right.side, left.side]).toEqual(['right', 'left']);
        expect(Math.abs(right.goodMs - left.goodMs)).toBeLessThan(1000);
      }
    }
    expect(pairs).toBeGreaterThan(SEEDS);
  });

  it('are credited what the engine saw, and no more', () => {
    for (const { log } of runs) {
      for (const { startMs, endMs, goodMs, why, dose, reps, holds } of only(log, 'SetEnded')) {
        if (startMs !== null) expect(goodMs).toBeLessThanOrEqual(endMs - startMs + 1e-6);
        if (why !== 'dose') continue;
        if (dose.kind === 'reps') expect(reps).toBe(dose.reps);
        if (dose.kind === 'hold') expect(goodMs - dose.holdS * 1000).toBeGreaterThanOrEqual(-1e-6);
        if (dose.kind === 'holds') expect(holds).toBe(dose.times);
      }
    }
  });

  it('do everything at least once that no routine foresees', () => {
    const seen = new Set(runs.flatMap(({ log }) => log.map(({ type }) => type)));
    const expected: readonly WorkoutEvent['type'][] = [
      'StillWaiting',
      'WrongSide',
      'DoneAsked',
      'DoneAnswered',
      'EasierOffered',
      'WorkoutPaused',
      'WorkoutResumed',
      'HoldDone',
      'RelaxStarted',
      'RelaxEnded',
    ];
    expect(expected.filter((type) => !seen.has(type))).toEqual([]);
    const causes = new Set(runs.flatMap(({ log }) => only(log, 'WorkoutPaused').map(({ by }) => by)));
    expect([...causes].sort()).toEqual(['arms', 'left', 'stood']);
    const ends = new Set(runs.flatMap(({ log }) => only(log, 'SetEnded').map(({ why }) => why)));
    expect([...ends].sort()).toEqual(['dose', 'stopped']);
  });

  it('never go back in time', () => {
    const back = runs.flatMap(({ log }) =>
      log.filter(({ timestampMs }, at) => timestampMs < (log[at - 1]?.timestampMs ?? 0)),
    );
    expect(back).toEqual([]);
  });

  it('have a log that folds to where they are', () => {
    for (const { log, state } of runs) expect(foldWorkout(log)).toEqual(state);
  });
});

describe('a diligent trainee', () => {
  it.each([3, 8, 10, 30, 60])('does every dose at %i frames a second', (fps) => {
    const { log } = simulate(articleRoutine, 5, diligent, { fps });
    expect(only(log, 'SetEnded').map(({ why }) => why)).toEqual(Array.from({ length: SETS }, () => 'dose'));
    expect(rests(log).filter(({ askedMs, tookMs }) => Math.abs(askedMs - tookMs) > 1e-6)).toEqual([]);
    expect(only(log, 'DoneAsked')).toEqual([]);
    expect(only(log, 'WorkoutPaused')).toEqual([]);
  });
});

describe('trainees who give every command', () => {
  it('never get stuck, and their logs fold to where they are', () => {
    for (let seed = 0; seed < 60; seed++) {
      const commands = COMMANDS.filter((command) => seed % 2 === 0 || command !== 'finish');
      const { state, log } = simulate(articleRoutine, seed, unruly, { commands, oftenness: 0.004 });
      // The workout waits for a trainee who reported pain or asked for a pause.
      expect(['finished', 'hurt', 'paused']).toContain(state.phase.kind);
      expect(foldWorkout(log)).toEqual(state);
    }
  });
});

describe('the resume law', () => {
  const commands = ['pause', 'resume', 'lengthen', 'easier', 'end-set'] as const;
  const { log } = simulate(articleRoutine, 11, unruly, { commands, oftenness: 0.003 });

  /** What must not be lost. A lift of the locust that is cut short does not count; one that was held long enough does. */
  const done = (state: WorkoutState) => {
    const step = currentSet(state);
    if (!step) throw new Error(`step ${state.index} is not a set`);
    const { dose } = step;
    const { set } = state;
    if (dose.kind !== 'holds') return { reps: set.reps, ms: creditedMs(step, set) };
    const full = openMs(step, set) >= dose.holdS * 1000;
    return { holds: set.holds + (full ? 1 : 0), ms: set.goodMs + (full ? openMs(step, set) : 0) };
  };

  it('survives JSON at every event', () => {
    let state = foldWorkout(log.slice(0, 1));
    for (const event of log.slice(1)) {
      state = state && evolve(state, event);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });

  it('keeps what was done at whichever event the log ends', () => {
    let compared = 0;
    for (let cut = 1; cut < log.length; cut++) {
      const kept = log.slice(0, cut);
      const before = foldWorkout(kept);
      const after = recoverWorkout(kept, kept.at(-1)?.timestampMs ?? 0)?.state;
      if (!before || !after) throw new Error(`nothing to take up at ${cut}`);
      expect(foldWorkout([...kept, ...(recoverWorkout(kept, before.lastMs)?.events ?? [])])).toEqual(after);
      // In the posture at the interruption, so the pause was over.
      if (before.phase.kind === 'paused' && !before.inPosture) expect(after.phase.kind).toBe('paused');
      if (before.phase.kind === 'resting' && after.phase.kind === 'resting')
        expect(after.phase.endMs).toBe(before.phase.endMs);
      if (before.phase.kind === 'working' && after.index === before.index) {
        expect(['placing', 'paused']).toContain(after.phase.kind);
        expect(done(after)).toEqual(done(before));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it('reaches the same end, every set once, wherever the log ends', () => {
    const whole = simulate(articleRoutine, 3, unruly).log;
    const chance = seeded(17);
    for (let trial = 0; trial < 60; trial++) {
      const from = whole.slice(0, 1 + Math.floor(chance() * (whole.length - 1)));
      const run = simulate(articleRoutine, trial, unruly, { from });
      expect(run.state.phase).toMatchObject({ kind: 'finished', why: 'done' });
      const ended = indexes(run.log);
      expect(ended).toHaveLength(SETS);
      expect(ended).toEqual([...new Set(ended)].sort((a, b) => a - b));
    }
  });
});
