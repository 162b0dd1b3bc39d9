import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/engine/reps/finish.ts';
import { judgeRep } from '../../../src/engine/reps/rep-verdict.ts';
import { emptyWindow } from '../../../src/signal/timed-window.ts';
import { lifting, movement } from './some-reps.ts';

const meanwhile = { faults: [], unseen: [], faultMs: 0, variation: null };

/** The verdict on a movement of an exercise that asks for a top of 80, with so much doubt about the keypoints. */
function verdict(peak: number, doubt?: number, its: Parameters<typeof movement>[0] = {}) {
  const lift = lifting();
  const exercise = {
    ...lift,
    rules: lift.rules.flatMap((rule) =>
      rule.at === 'rep' && rule.attempt
        ? [{ ...rule, atLeast: 80, ...(doubt === undefined ? {} : { doubt }) }]
        : [],
    ),
  };
  const finished = finish(
    exercise,
    movement({ peak, peakMs: 1000, topMs: 1000, leftTopMs: 3000, travel: 8, ...its }),
    {
      trail: emptyWindow,
      scale: { rest: 0, expected: 100, range: 100, back: 0.2 },
      endMs: 4000,
      stands: false,
      arrivedMs: null,
    },
  );
  return finished && judgeRep(exercise, finished, meanwhile);
}

describe('a movement that stops short of what the exercise asks for', () => {
  it('is an attempt, and says by how much', () => {
    expect(verdict(80)?.counted).toBe(true);
    expect(verdict(77)?.reason).toMatchObject({ rule: 'incomplete-lift', shortBy: 3 });
  });

  it('counts, without a fault, if it is shorter by less than the keypoints can tell', () => {
    expect(verdict(76, 4)).toMatchObject({ counted: true, faults: [] });
    expect(verdict(75, 4)?.reason).toMatchObject({ rule: 'incomplete-lift', shortBy: 5 });
  });
});

it('a movement is highest when it has reached its top, or later, even if it touched the top before', () => {
  expect(verdict(100, 0, { peakMs: 700 })).toMatchObject({ topMs: 1000, highestMs: 1000 });
  expect(verdict(100, 0, { peakMs: 1500 })).toMatchObject({ topMs: 1000, highestMs: 1500 });
});
