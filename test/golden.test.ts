import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../src/engine/events.ts';
import { judgeTrace } from '../src/review/judge-trace.ts';
import { gluteBridge } from '../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../src/exercises/plank/exercise.ts';
import { parseTrace } from '../src/pose/trace-schema.ts';
import { atFps, mirror } from '../tools/bench/retrace.ts';

/** Keypoints that the real model found on our own rendered figures. */
function golden(name: string) {
  const read = parseTrace(
    readFileSync(fileURLToPath(new URL(`golden/${name}.json`, import.meta.url)), 'utf8'),
  );
  if ('wrong' in read) throw new Error(read.wrong);
  return read.trace;
}

const gist = (log: readonly EngineEvent[]): string[] =>
  log.flatMap((event) => {
    const s = (ms: number) => (Math.round(ms / 100) / 10).toFixed(1);
    switch (event.type) {
      case 'RepCompleted':
        return [`${s(event.timestampMs)} rep ${event.count}, paused ${s(event.rep.pauseMs)}`];
      case 'FaultFound':
      case 'FaultFixed':
        return [`${s(event.timestampMs)} ${event.type} ${event.fault}`];
      case 'HoldEnded':
        return [`${s(event.timestampMs)} held ${s(event.hold.goodMs)}`];
      default:
        return [];
    }
  });

describe('golden traces', () => {
  it('three bridges, each held for three seconds', () => {
    expect(gist(judgeTrace(gluteBridge, golden('mannequin-bridge-3reps')).log)).toEqual([
      '8.1 rep 1, paused 3.5',
      '15.7 rep 2, paused 3.5',
      '23.1 rep 3, paused 3.6',
    ]);
  });

  it('a plank that sags from 12.4 to 16.4 s', () => {
    expect(gist(judgeTrace(plank, golden('mannequin-plank-sag')).log)).toEqual([
      '13.3 FaultFound hips-sag',
      '15.5 held 12.3',
      '16.4 FaultFixed hips-sag',
      '24.5 held 8.1',
    ]);
  });

  it.each([
    [gluteBridge, 'mannequin-bridge-3reps'],
    [plank, 'mannequin-plank-sag'],
  ] as const)('$id is judged alike in the mirror, and at 8 and 30 frames a second', (exercise, name) => {
    const words = (log: readonly EngineEvent[]) =>
      gist(log).map((line) => line.replace(/[\d.]+ /, '').replace(/[\d.]+$/, ''));
    const judged = words(judgeTrace(exercise, golden(name)).log);
    for (const trace of [mirror(golden(name)), atFps(golden(name), 8), atFps(golden(name), 30)]) {
      expect(words(judgeTrace(exercise, trace).log)).toEqual(judged);
    }
  });

  it('each is nothing at all as the other exercise', () => {
    for (const [exercise, name] of [
      [plank, 'mannequin-bridge-3reps'],
      [gluteBridge, 'mannequin-plank-sag'],
    ] as const) {
      expect(gist(judgeTrace(exercise, golden(name)).log)).toEqual([]);
    }
  });
});
