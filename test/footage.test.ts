import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../src/review/judge-trace.ts';
import type { Report } from '../src/review/report.ts';
import { exercises } from '../src/exercises/index.ts';
import { plank } from '../src/exercises/plank/exercise.ts';
import { KEYPOINT_NAMES } from '../src/pose/keypoints.ts';
import type { Keypoint } from '../src/pose/pose-frame.ts';
import { hasMedia, MEDIA, readLabels, readTrace, type Label } from '../tools/bench/real/labels.ts';
import { creditedS, wrongsOf } from '../tools/bench/real/wrong.ts';
import { atFps, mirror } from '../tools/bench/retrace.ts';

const labels = readLabels();
const ids = exercises.map(({ id }) => id);
const ours = labels.filter(({ exercise }) => ids.includes(exercise));
const check = (label: Label, report: Report): void => expect(wrongsOf(label, report)).toEqual([]);

describe.skipIf(!hasMedia)('real footage', () => {
  it.each(ours)('$id is judged as labelled, in the mirror too', (label) => {
    const exercise = exercises.find(({ id }) => id === label.exercise) ?? plank;
    const trace = readTrace(label);
    check(label, judgeTrace(exercise, trace).report);
    check(label, judgeTrace(exercise, mirror(trace)).report);
  });

  it.each(ours)('$id is judged as labelled at 8 and 30 frames a second', (label) => {
    const exercise = exercises.find(({ id }) => id === label.exercise) ?? plank;
    const trace = readTrace(label);
    for (const fps of [8, 30]) check(label, judgeTrace(exercise, atFps(trace, fps)).report);
  });

  // Judging takes most of the time of this test, so every other pair is judged as it was filmed, and the rest at 30 frames a second.
  it.each(
    labels.flatMap((label, i) =>
      exercises.map((exercise, k) => ({
        label,
        exercise,
        fast: (i + k) % 2 === 1,
        name: `${label.id} as ${exercise.id}`,
      })),
    ),
  )('$name: nothing is counted that is not labelled as it', ({ label, exercise, fast }) => {
    if (label.exercise === exercise.id) return;
    const trace = readTrace(label);
    for (const one of [fast ? atFps(trace, 30) : trace, mirror(atFps(trace, 8))]) {
      const { report } = judgeTrace(exercise, one);
      expect(report.reps).toEqual([]);
      expect(creditedS(report)).toBe(0);
    }
  });
});

describe.skipIf(!hasMedia)('the 710 labelled plank frames', () => {
  const told = {
    C: { sag: 0, pike: 0, other: 0, none: 0 },
    H: { sag: 0, pike: 0, other: 0, none: 0 },
    L: { sag: 0, pike: 0, other: 0, none: 0 },
  };
  /** The aspect ratio of the pictures is not stored; 16:9, as the authors of the set filmed. */
  const size = { width: 1280, height: 720 };

  it('tell sag from pike, always, and good from both', () => {
    const [head, ...rows] = readFileSync(join(MEDIA, 'keypoints/plank-labelled.csv'), 'utf8')
      .trim()
      .split('\n');
    const columns = head?.split(',') ?? [];
    for (const row of rows) {
      const cells = row.split(',');
      const cell = (name: string) => Number(cells[columns.indexOf(name)] ?? 0) || 0;
      const keypoints = KEYPOINT_NAMES.map((name): Keypoint => [
        cell(`${name}_x`) * size.width,
        cell(`${name}_y`) * size.height,
        cell(`${name}_v`),
      ]);
      const frames = Array.from({ length: 31 }, (_, i) => ({ timestampMs: i * 100, keypoints }));
      const { report } = judgeTrace(plank, { schema: 1, ...size, frames });
      const found = report.faults.map(({ id }) => id);
      const label = cells[0] === 'C' || cells[0] === 'H' || cells[0] === 'L' ? cells[0] : null;
      if (!label) throw new Error(`no such label: ${cells[0]}`);
      const tally = told[label];
      if (found.includes('hips-sag')) tally.sag++;
      if (found.includes('hips-pike')) tally.pike++;
      if (found.includes('knees-bent')) tally.other++;
      if (found.length === 0) tally.none++;
    }
    const [high, low, good] = [241, 235, 234];
    expect([told.H.sag, told.L.pike]).toEqual([0, 0]);
    expect((told.H.pike + told.L.sag) / (high + low)).toBeGreaterThanOrEqual(0.95);
    expect((told.C.sag + told.C.pike + told.C.other) / good).toBeLessThanOrEqual(0.05);
  });
});
