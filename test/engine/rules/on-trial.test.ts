import { describe, expect, it } from 'vitest';
import { schedule, silence } from '../../../src/coach/cue-schedule.ts';
import type { EngineEvent, Rep } from '../../../src/engine/events.ts';
import { momentOf } from '../../../src/engine/account/moment-of.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { startJudging, type ExerciseState } from '../../../src/engine/judge-state.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../../src/pose/keypoints.ts';
import type { Keypoint } from '../../../src/pose/pose-frame.ts';
import { levelled } from '../../../src/pose/body/levelled.ts';
import { asSquare } from '../../../src/pose/body/square-on.ts';
import { noPose, trackPose } from '../../../src/pose/track/track-pose.ts';
import { bandOf, mainMeasure } from '../../../src/review/samples.ts';
import { sidePlank } from '../../../src/exercises/side-plank/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { ballKneeTuck } from '../../../src/exercises/ball-knee-tuck/exercise.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { engineEventSchema } from '../../../src/storage/format/event-schema.ts';
import { PICTURE } from '../../support/figure.ts';
import { performed } from '../../support/performed.ts';
import { tried } from '../../support/tried.ts';
import * as v from 'valibot';

const sagging = performed('plank', [{ id: 'hips-sag', amount: 0.6 }], 1);
const short = performed('glute-bridge', [{ id: 'short-pause', amount: 0.8 }], 3);
const rising = performed('ball-knee-tuck', [{ id: 'hips-rise', amount: 0.8 }], 2);

const [, tracked] = trackPose(noPose, { timestampMs: 0, keypoints: null }, PICTURE, false);
const anyBody = asSquare(levelled(tracked, PICTURE));

/** The trace with one keypoint unseen from beginning to end. */
const withoutJoint = (trace: typeof sagging, name: KeypointName): typeof sagging => ({
  ...trace,
  frames: trace.frames.map(({ keypoints, ...frame }) => ({
    ...frame,
    keypoints: keypoints?.map((one, at): Keypoint => (KEYPOINT_NAMES[at] === name ? [0, 0, 0] : one)) ?? null,
  })),
});

const done: Rep = {
  startMs: 0,
  topMs: 1000,
  endMs: 5000,
  counted: true,
  reason: null,
  pauseMs: 1200,
  score: 1,
  faults: [],
  unseen: [],
};

const judged = (exercise: Exercise, trace: typeof sagging) => judgeTrace(exercise, trace);
const faultsIn = (log: readonly EngineEvent[]) =>
  log.flatMap((event) => ('fault' in event ? [[event.type, event.severity, event.onTrial ?? false]] : []));

/** Everything that the coach wants to say, spoken or only shown. */
function coached(exercise: Exercise, log: readonly EngineEvent[]) {
  let state = silence;
  return log.flatMap((event) => {
    const heard = schedule(exercise, state, [event], { nowMs: event.timestampMs });
    state = heard.state;
    return heard.utterances;
  });
}

describe('a rule on trial', () => {
  it('reports its faults as advice, and the report says so', () => {
    const { log, report } = judged(tried(plank, 'hips-sag'), sagging);
    expect(faultsIn(log)).toEqual([
      ['FaultFound', 'advice', true],
      ['FaultFixed', 'advice', true],
    ]);
    expect(report.faults).toMatchObject([{ id: 'hips-sag', severity: 'advice', onTrial: true }]);
    const trusted = judged(tried(plank), sagging);
    expect(faultsIn(trusted.log).map(([, severity, onTrial]) => [severity, onTrial])).toEqual([
      ['major', false],
      ['major', false],
    ]);
    expect(trusted.report.faults[0]).not.toHaveProperty('onTrial');
  });

  it('stops no clock', () => {
    const goodS = (exercise: Exercise): number =>
      judged(exercise, sagging).report.holds.reduce((sum, hold) => sum + hold.goodS, 0);
    expect(goodS(tried(plank, 'hips-sag')) - goodS(tried(plank))).toBeGreaterThan(3);
    const paused = judged(tried(plank, 'hips-sag'), sagging).log.filter(({ type }) => type === 'HoldPaused');
    expect(paused).toEqual([]);
  });

  it('lowers no score, neither that of a rep nor that of its form', () => {
    const scoreOf = (exercise: Exercise, trace: typeof sagging): number =>
      Math.min(...judged(exercise, trace).report.reps.map(({ score }) => score ?? NaN));
    expect(scoreOf(tried(gluteBridge, 'short-pause'), short)).toBe(1);
    expect(scoreOf(tried(gluteBridge), short)).toBeLessThan(0.9);
    expect(scoreOf(tried(ballKneeTuck, 'hips-rise'), rising)).toBe(1);
    expect(scoreOf(tried(ballKneeTuck), rising)).toBeLessThan(0.95);
  });

  it('is shown by the coach, and never spoken', () => {
    const exercise = tried(gluteBridge, 'short-pause');
    const said = coached(exercise, judged(exercise, short).log);
    const cues = said.filter(({ key }) => key === 'cue.glute-bridge.short-pause');
    expect(cues.map(({ tone, silent }) => [tone, silent])).toEqual([
      ['unsure', true],
      ['unsure', true],
    ]);
    const trusted = coached(tried(gluteBridge), judged(tried(gluteBridge), short).log);
    const spoken = trusted.filter(({ key }) => key === 'cue.glute-bridge.short-pause');
    expect(spoken.map(({ tone, silent }) => [tone, silent])).toEqual([
      ['cue', undefined],
      ['cue', undefined],
    ]);
  });

  it('is shown three times at most, and not twice within six seconds', () => {
    const exercise = tried(gluteBridge, 'short-pause');
    const found = (timestampMs: number): EngineEvent => ({
      ...{ type: 'FaultFound', timestampMs, fault: 'short-pause', sinceMs: timestampMs },
      ...{ severity: 'advice', onTrial: true },
    });
    const shownAt = (everyMs: number) => {
      let state = silence;
      return Array.from({ length: 12 }, (_, i) => i * everyMs).filter((nowMs) => {
        const heard = schedule(exercise, state, [found(nowMs)], { nowMs });
        state = heard.state;
        return heard.utterances.length > 0;
      });
    };
    expect(shownAt(5000)).toEqual([0, 10_000, 20_000]);
    expect(shownAt(7000)).toEqual([0, 7000, 14_000]);
  });

  it('withholds no praise from a rep that is mended otherwise', () => {
    const exercise = tried(gluteBridge, 'short-pause');
    const rep = (...faults: readonly string[]): EngineEvent => ({
      type: 'RepCompleted',
      timestampMs: 0,
      count: 1,
      rep: { ...done, faults },
    });
    const state = {
      ...silence,
      announced: { 'cue.glute-bridge.over-arched': { times: 1, lastMs: 0 } },
      lastRepFaults: ['over-arched'],
    };
    const said = (event: EngineEvent) =>
      schedule(exercise, state, [event], { nowMs: 9000 }).utterances.map(({ key }) => key);
    expect(said(rep('short-pause'))).toContain('praise.good');
    expect(said(rep('over-arched'))).not.toContain('praise.good');
    const after = schedule(exercise, silence, [rep('short-pause')], { nowMs: 9000 }).state;
    expect(after.lastRepFaults).toEqual([]);
    const attempt = {
      type: 'RepAttempted',
      timestampMs: 0,
      rep: { ...done, faults: ['short-pause'] },
    } as const;
    expect(schedule(exercise, silence, [attempt], { nowMs: 9000 }).state.lastRepFaults).toEqual([]);
  });

  it('is not shown over a cue that was just said', () => {
    const exercise = tried(gluteBridge, 'short-pause');
    const [found] = judged(exercise, short).log.filter(({ type }) => type === 'FaultFound');
    if (!found) throw new Error('no fault was found');
    const at = (lastCueMs: number) =>
      schedule(exercise, { ...silence, lastCueMs }, [found], { nowMs: 10_000 }).utterances;
    expect(at(7000)).toEqual([]);
    expect(at(5000)).toHaveLength(1);
  });

  it('takes nobody out of sight if only its measure is unseen', () => {
    const unseen = withoutJoint(performed('side-plank', [], 1), 'right_hip');
    const lost = (exercise: Exercise) =>
      judged(exercise, unseen).log.flatMap((event) => (event.type === 'TrackingLost' ? event.missing : []));
    expect(lost(tried(sidePlank))).toEqual(['hip']);
    expect(lost(tried(sidePlank, 'hips-sag'))).toEqual([]);
  });

  it('accounts for no movement while no hold is timed', () => {
    const still = startJudging();
    const state: ExerciseState = {
      ...still,
      gate: { ...still.gate, armed: true, inside: true },
      rules: {
        'hips-sag': {
          verdict: null,
          faultSince: 0,
          seenMs: 0,
          armedMs: 0,
          announced: true,
          unseenSince: null,
          lastMs: 0,
        },
      },
    };
    const seen = { body: anyBody, moving: true, visited: false, reached: false, sinceLastMs: 50 };
    expect(momentOf(tried(plank), state, seen).kind).toBe('counted');
    expect(momentOf(tried(plank, 'hips-sag'), state, seen).kind).toBe('unjudged');
  });

  it('limits no measure, and names none as long as another major rule can', () => {
    const sags = tried(plank, 'hips-sag', 'hips-pike');
    expect(mainMeasure(tried(plank))).toBe('hipOffset');
    expect(mainMeasure(sags)).toBe('knee');
    expect(mainMeasure(tried(plank, 'hips-sag', 'hips-pike', 'knees-bent'))).toBe('hipOffset');
    expect(bandOf(tried(plank), 'hipOffset', {})).not.toEqual({ low: null, high: null });
    expect(bandOf(sags, 'hipOffset', {})).toEqual({ low: null, high: null });
  });

  it('is stored as such; an event of today, which says nothing of it, stays readable', () => {
    const event = { type: 'FaultFound', timestampMs: 1, fault: 'hips-sag', severity: 'advice', sinceMs: 0 };
    expect(v.parse(engineEventSchema, event)).toEqual(event);
    expect(v.parse(engineEventSchema, { ...event, onTrial: true })).toEqual({ ...event, onTrial: true });
    expect(v.safeParse(engineEventSchema, { ...event, onTrial: 'yes' }).success).toBe(false);
  });
});
