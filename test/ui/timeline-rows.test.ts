import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { keypointIndex } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { outcomeDetails } from '../../src/ui/summary/outcome.ts';
import { timelineRows } from '../../src/ui/summary/timeline-rows.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { tried } from '../support/tried.ts';
import { trainee } from '../support/trainee.ts';

const words = createWords('en', en, exercises);

const shown = (exercise: Exercise, trace: PoseTrace) => {
  const { log, report } = judgeTrace(exercise, trace);
  return {
    rows: timelineRows(exercise, report, log, words),
    beside: outcomeDetails(exercise, report, log, words),
  };
};

describe('the timeline', () => {
  it('draws counted reps, attempts and their faults apart', () => {
    const { rows, beside } = shown(
      gluteBridge,
      trainee.liesDown().bridges(2).bridges(1, { top: 148 }).bridges(1, { pauseMs: 1000 }).trace(),
    );
    expect(rows.map(({ name, bars }) => [name, bars.map(({ mark }) => mark)])).toEqual([
      ['Reps', ['good', 'good', 'attempt', 'good']],
      ['Lift a little higher', ['major']],
      ['Hold for three', ['major']],
    ]);
    expect(beside).toBe('1 not counted');
  });

  it('says of a rule on trial that the coach is not sure', () => {
    const { rows } = shown(
      tried(gluteBridge, 'short-pause'),
      trainee.liesDown().bridges(2).bridges(1, { pauseMs: 1000 }).trace(),
    );
    expect(rows.at(-1)).toMatchObject({
      name: 'Hold for three (I may be wrong here)',
      bars: [{ mark: 'advice' }],
    });
  });

  it('shows when nobody was in sight, at its time', () => {
    const { rows } = shown(plank, trainee.planks(6000).isGone(3000).planks(6000).trace());
    const away = rows.find(({ name }) => name === 'Out of sight');
    expect(away?.bars).toHaveLength(1);
    expect(away?.bars[0]?.startS).toBeCloseTo(6, 0);
    expect(away?.bars[0]?.endS).toBeCloseTo(9, 0);
  });

  it('shows hidden joints in the row that names them, and in no other', () => {
    const whole = trainee.planks(12_000).trace();
    const [left, right] = [keypointIndex('left', 'ankle'), keypointIndex('right', 'ankle')];
    const isHidden = (i: number, ms: number): boolean =>
      (i === left || i === right) && ms > 4000 && ms < 8000;
    const frames = whole.frames.map((frame) => ({
      ...frame,
      keypoints:
        frame.keypoints?.map(
          ([x, y, score], i) => [x, y, isHidden(i, frame.timestampMs) ? 0 : score] as const,
        ) ?? null,
    }));
    const { rows } = shown(plank, { ...whole, frames });
    expect(rows.map(({ name }) => name)).toEqual(['Holds', 'not judged: I could not see your feet']);
  });

  it('ends an absence with the log if nobody came back', () => {
    const { rows } = shown(plank, trainee.planks(6000).isGone(3000).trace());
    expect(rows.at(-1)?.bars.at(-1)?.endS).toBeCloseTo(9, 0);
  });

  it('has no row if nothing happened', () => {
    expect(shown(plank, trainee.stays('standing', 3000).trace()).rows).toEqual([]);
  });
});
