import fc from 'fast-check';
import { ATTEMPT_FLAWS, UNJUDGED_WHYS, type EngineEvent } from '../../src/engine/events.ts';
import { SCHEMA, type WholeSession } from '../../src/storage/format/session-schema.ts';
import { JOINTS } from '../../src/pose/body/body.ts';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';

// JSON has only one zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const lasting = number.map(Math.abs);
const score = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const name = fc.stringMatching(/^[a-z]([\w-]{0,30})$/);
// No measure has the name of a built-in property of objects; a record drops such names.
const measure = fc.stringMatching(/^[a-z]{1,12}$/).filter((one) => !(one in {}) && one !== 'prototype');
const names = fc.array(name, { maxLength: 4 });
const span = { startMs: number, endMs: number };
const severity = fc.constantFrom('major' as const, 'advice' as const);

const part = fc.option(number);

const required = {
  ...span,
  topMs: number,
  counted: fc.boolean(),
  reason: fc.option(
    fc.oneof(
      fc.record({ rule: name, shortBy: number, unit: name }),
      fc.record({ variation: name }),
      fc.constantFrom(...ATTEMPT_FLAWS),
    ),
  ),
  pauseMs: lasting,
  score: fc.option(number),
  scoreParts: fc.record({ range: number, tempo: part, pause: part, form: part }),
  faults: names,
  unseen: names,
};

/** Sessions from before the levels were stored have none. */
const rep = fc.oneof(
  fc.record(required),
  fc.record({ ...required, levels: fc.record({ rest: number, top: number }) }),
);

const hold = fc.record({
  ...span,
  goodMs: lasting,
  brokenMs: lasting,
  longestMs: lasting,
  side: fc.option(fc.constantFrom('left' as const, 'right' as const)),
  counted: fc.boolean(),
  faults: names,
});

type Kind = EngineEvent['type'];
type Rest<T extends Kind> = Omit<Extract<EngineEvent, { type: T }>, 'type' | 'timestampMs'>;

/** One for each kind of event. A new kind does not compile until it is added here. */
const rests: { readonly [T in Kind]: fc.Arbitrary<Rest<T>> } = {
  PostureReached: fc.record({ sinceMs: number }),
  PostureLost: fc.record({ sinceMs: number }),
  ViewJudged: fc.record({
    view: fc.constantFrom('good' as const, 'warn' as const, 'refused' as const),
    along: number,
    across: number,
  }),
  PhaseEntered: fc.record({
    phase: fc.constantFrom('rest' as const, 'rising' as const, 'top' as const, 'lowering' as const),
  }),
  RepCompleted: fc.record({ rep, count: number }),
  RepAttempted: fc.record({ rep }),
  SwitchOffered: fc.record({ to: name }),
  VariationSeen: fc.record({ variation: name, counts: fc.boolean(), sinceMs: number }),
  VariationEnded: fc.record({ variation: name, counts: fc.boolean(), ...span }),
  HoldStarted: fc.record({ sinceMs: number }),
  HoldProgressed: fc.record({ goodMs: number }),
  HoldPaused: fc.record({ by: name, sinceMs: number }),
  HoldResumed: fc.record({ brokenMs: number }),
  HoldEnded: fc.record({ hold }),
  FaultFound: fc.record({ fault: name, severity, sinceMs: number }),
  FaultFixed: fc.record({ fault: name, severity, ...span }),
  FaultEnded: fc.record({ fault: name, severity, ...span }),
  RuleNotJudged: fc.record({
    rule: name,
    why: fc.constantFrom('view' as const, 'unseen' as const, ...UNJUDGED_WHYS),
    ...span,
  }),
  TrackingLost: fc.record({
    why: fc.constantFrom('nobody' as const, 'joints-unseen' as const, 'another-person' as const),
    missing: fc.subarray([...JOINTS]),
    sinceMs: number,
  }),
  BaselineLearned: fc.record({ baselines: fc.dictionary(measure, number) }),
  TrackingFound: fc.record({ lostMs: number }),
  JudgingInterrupted: fc.constant({}),
  JudgingEnded: fc.constant({}),
  VerdictOverruled: fc.record({ startMs: number, counted: fc.boolean() }),
};

const events: fc.Arbitrary<EngineEvent> = fc.oneof(
  ...Object.entries(rests).map(([type, rest]) =>
    fc.record({ timestampMs: number, rest }).map(
      // The kinds and their other fields are matched above; `entries` loses that.
      ({ timestampMs, rest: more }) => ({ timestampMs, type, ...more }) as EngineEvent,
    ),
  ),
);

const frames: fc.Arbitrary<PoseFrame> = fc.record({
  timestampMs: number,
  keypoints: fc.option(fc.array(fc.tuple(number, number, score), { minLength: 17, maxLength: 17 })),
});

const side = fc.integer({ min: 1, max: 4096 });

/** Any session that may be stored, with each kind of event in turn. */
export const anySession: fc.Arbitrary<WholeSession> = fc.record({
  meta: fc.record({
    schema: fc.constant(SCHEMA),
    rules: fc.nat(),
    exerciseId: name,
    startedAt: fc.nat(),
    utcOffsetMin: fc.option(fc.integer({ min: -720, max: 840 })),
    source: fc.record({ kind: name, label: fc.string(), width: side, height: side }),
    model: name,
    finished: fc.boolean(),
  }),
  log: fc.array(events, { maxLength: 12 }),
  frames: fc.array(frames, { maxLength: 4 }),
});
