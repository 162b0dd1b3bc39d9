import { describe, expect, it } from 'vitest';
import type { EngineEvent, Hold } from '../../src/engine/events.ts';
import { judgeFrames } from '../../src/engine/judge-frames.ts';
import { statusOf } from '../../src/engine/status.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { freshCaption, freshCue } from '../../src/ui/live/fresh-caption.ts';
import { idleView, type Caption } from '../../src/session/session-store.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { trainee } from '../support/trainee.ts';

const captionOf = (key: Caption['key'], atMs: number, tone: Caption['tone'] = 'cue'): Caption => ({
  ...{ id: 1, atMs, key, params: {}, tone },
});

describe('a cue on the screen', () => {
  const sag = captionOf('cue.plank.hips-sag', 1000);
  const [state] = judgeFrames(plank, trainee.planks(4000).trace());
  const during = (timestampMs: number, faults: readonly string[], log: readonly EngineEvent[] = []) =>
    freshCue({
      cue: sag,
      timestampMs,
      exercise: plank,
      status: { ...statusOf(plank, state), faults },
      log,
      whole: log,
    });

  it('stays for as long as its fault lasts', () => {
    expect(during(60_000, ['hips-sag'])).toBe(sag);
    expect(during(60_000, [])).toBeNull();
  });

  it('stays for 4 s after its fault is over, and no longer', () => {
    const fixed: EngineEvent = {
      type: 'FaultFixed',
      fault: 'hips-sag',
      severity: 'major',
      timestampMs: 20_000,
      startMs: 900,
      endMs: 20_000,
    };
    expect(during(23_999, [], [fixed])).toBe(sag);
    expect(during(24_000, [], [fixed])).toBeNull();
  });

  it('that is about a whole rep stays until the next one is over', () => {
    const { log } = judgeTrace(
      gluteBridge,
      trainee.liesDown().bridges(3, { pauseMs: 1000, restMs: 2500 }).trace(),
    );
    const [first, second] = log.flatMap(({ type, timestampMs }) =>
      type === 'RepCompleted' ? [timestampMs] : [],
    );
    if (first === undefined || second === undefined) throw new Error('fewer than two reps');
    expect(second - first).toBeGreaterThan(4000);
    const cue = captionOf('cue.glute-bridge.short-pause', first);
    const shown = (timestampMs: number, until: number) =>
      freshCue({
        ...idleView,
        ...{ cue, timestampMs, exercise: gluteBridge },
        log: log.filter((event) => event.timestampMs <= until),
      });
    expect(shown(second - 1, second - 1)).toBe(cue);
    expect(shown(second, second)).toBeNull();
    expect(shown(first + 12_000, first)).toBeNull();
  });

  it('that is about a rep before the set is over once the set begins', () => {
    const cue = captionOf('cue.glute-bridge.short-pause', 1000);
    const shown = (whole: readonly LogEvent[]) =>
      freshCue({ ...idleView, ...{ cue, timestampMs: 6000, exercise: gluteBridge, whole } });
    expect(shown([{ type: 'SetStarted', timestampMs: 500, again: false }])).toBe(cue);
    expect(shown([{ type: 'SetStarted', timestampMs: 5900, again: true }])).toBeNull();
    expect(shown([{ type: 'PostureReached', timestampMs: 5900, sinceMs: 4900 }])).toBeNull();
  });

  it('gives way to praise, which stays for 4 s', () => {
    const praise = captionOf('praise.good', 1000, 'praise');
    const at = (timestampMs: number) => freshCue({ ...idleView, cue: praise, timestampMs });
    expect([at(4999), at(5000)]).toEqual([praise, null]);
  });

  it('is not shown if the instruction says more than it', () => {
    const cue = captionOf('coach.cannot-see', 1000);
    expect(freshCue({ ...idleView, cue, timestampMs: 1001 })).toBeNull();
  });
});

const HOLD: Hold = {
  ...{ startMs: 1000, endMs: 3000, goodMs: 2000, brokenMs: 0, longestMs: 2000 },
  ...{ side: null, counted: true, faults: [] },
};

/** One of each event that may end a caption. */
const EVENTS: readonly LogEvent[] = [
  { type: 'PostureReached', timestampMs: 3000, sinceMs: 2000 },
  { type: 'PostureLost', timestampMs: 3000, sinceMs: 1500 },
  { type: 'TrackingLost', timestampMs: 3000, sinceMs: 1500, why: 'nobody', missing: [] },
  { type: 'HoldStarted', timestampMs: 3000, sinceMs: 2000 },
  { type: 'HoldPaused', timestampMs: 3000, sinceMs: 2000, by: 'hips-sag' },
  { type: 'HoldEnded', timestampMs: 3000, hold: HOLD },
  { type: 'FaultFound', timestampMs: 3000, sinceMs: 2000, fault: 'hips-sag', severity: 'major' },
  { type: 'WorkoutPaused', timestampMs: 3000, by: 'left' },
];

describe('a caption', () => {
  const reached = captionOf('coach.reached', 1000, 'info');
  const shown = (caption: Caption, timestampMs: number, whole: readonly LogEvent[] = []) =>
    freshCaption({ caption, timestampMs, whole });

  it('is shown for 4 s', () => {
    expect(shown(reached, 4999)).toBe(reached);
    expect(shown(reached, 5000)).toBeNull();
  });

  it.each<[Caption['key'], readonly LogEvent['type'][]]>([
    ['coach.reached', ['PostureLost', 'TrackingLost', 'HoldPaused', 'FaultFound']],
    ['coach.go', ['PostureLost', 'TrackingLost', 'WorkoutPaused']],
    ['coach.go-on', ['PostureLost', 'TrackingLost', 'WorkoutPaused']],
    ['coach.other-side', ['PostureReached']],
    ['coach.hold-done', ['HoldEnded']],
    ['coach.lift-again', ['HoldStarted']],
    ['coach.halfway', []],
  ])('%s leaves after %j, because it is then no longer true', (key, ends) => {
    const caption = captionOf(key, 1000, 'info');
    const endsIt = (event: LogEvent): boolean => shown(caption, 3100, [event]) === null;
    expect(EVENTS.filter(endsIt).map(({ type }) => type)).toEqual(ends);
    expect(EVENTS.map((event) => ({ ...event, timestampMs: 900 })).filter(endsIt)).toEqual([]);
  });
});
