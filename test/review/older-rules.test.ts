import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank as ofPlank } from '../../src/exercises/plank/exercise.ts';
import { RULES } from '../../src/exercises/rules-version.ts';
import { judgedByOlderRules } from '../../src/review/older-rules.ts';
import { reviewOf } from '../../src/review/review.ts';
import { readHistoryFile } from '../../src/storage/format/history-file.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { simulate } from '../workout/simulated-workout.ts';
import { diligent } from '../workout/simulated-trainee.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';

const held: readonly LogEvent[] = [
  { type: 'PostureReached', timestampMs: 1000, sinceMs: 0 },
  { type: 'JudgingEnded', timestampMs: 9000 },
];

const routine: Routine = {
  id: 'two',
  name: 'Two',
  rounds: 1,
  restS: 5,
  items: [
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 10, sides: null } },
    { exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 3 } },
  ],
};

/** A session file as the app writes it, with the number that it stores; `rules` undefined: as the first version wrote it. */
const fileOf = (exerciseId: string, rules: number | undefined, events: readonly LogEvent[]): string =>
  JSON.stringify({
    kind: 'longline-session',
    schema: 1,
    ...(rules === undefined ? {} : { version: 3, utcOffsetMin: 0, rules }),
    exerciseId,
    startedAt: 1_700_000_000_000,
    model: 'movenet-lightning',
    finished: true,
    source: { kind: 'camera', label: '' },
    width: 640,
    height: 360,
    events,
    frames: [],
  });

/** Whether the session of that file is judged by older rules than these exercises have. */
function isOlder(today: readonly Exercise[], text: string): boolean {
  const [session] = readHistoryFile(text).sessions;
  if (!session) throw new Error('no session in the file');
  const { meta, log } = session;
  return judgedByOlderRules(today, reviewOf(today, meta.exerciseId, log).sets, meta.rules);
}

/** The exercises after a change in the judging of that one. */
const changed = (id: string): readonly Exercise[] =>
  exercises.map((exercise) => (exercise.id === id ? { ...exercise, rulesVersion: RULES + 1 } : exercise));

const plank = fileOf('plank', RULES, held);
const bridge = fileOf('glute-bridge', RULES, held);
const both = fileOf('workout', RULES, simulate(routine, 1, diligent).log);

describe('a session with the current rules version', () => {
  it('was judged by the current rules', () => {
    for (const text of [plank, bridge, both]) expect(isOlder(exercises, text)).toBe(false);
  });

  it('was judged by older rules after its exercise has changed', () => {
    expect(isOlder(changed('plank'), plank)).toBe(true);
    expect(isOlder(changed('glute-bridge'), bridge)).toBe(true);
  });

  it('is untouched by a change in another exercise', () => {
    expect(isOlder(changed('plank'), bridge)).toBe(false);
    expect(isOlder(changed('glute-bridge'), plank)).toBe(false);
    expect(isOlder(changed('locust'), both)).toBe(false);
  });

  it('is older as a workout if one of its exercises has changed', () => {
    expect(isOlder(changed('plank'), both)).toBe(true);
    expect(isOlder(changed('glute-bridge'), both)).toBe(true);
  });

  it('is untouched by a new exercise, whatever version that has', () => {
    const [first] = exercises;
    if (!first) throw new Error('no exercise');
    const more = [...exercises, { ...first, id: 'ninth', rulesVersion: RULES + 1 }];
    for (const text of [plank, bridge, both]) expect(isOlder(more, text)).toBe(false);
  });

  it('is left alone if its exercise is no longer there', () => {
    expect(isOlder([], plank)).toBe(false);
  });
});

describe('a session that kept an earlier version, or none', () => {
  it.each([ofPlank.rulesVersion - 1, 1, 0, undefined])('was judged by older rules: %s', (rules) => {
    expect(isOlder(exercises, fileOf('plank', rules, held))).toBe(true);
    expect(isOlder(exercises, fileOf('workout', rules, simulate(routine, 1, diligent).log))).toBe(true);
  });
});

describe('a session that was judged after a change', () => {
  it('is of the rules of that day, for all its exercises', () => {
    const log = simulate(routine, 1, diligent).log;
    expect(isOlder(changed('plank'), fileOf('workout', RULES + 1, log))).toBe(false);
  });
});
