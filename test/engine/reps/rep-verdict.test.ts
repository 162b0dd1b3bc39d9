import { describe, expect, it } from 'vitest';
import type { RepExercise } from '../../../src/engine/exercise.ts';
import { finish } from '../../../src/engine/reps/finish.ts';
import { judgeRep } from '../../../src/engine/reps/rep-verdict.ts';
import { emptyWindow } from '../../../src/signal/timed-window.ts';
import { lifting, movement } from './some-reps.ts';

const meanwhile = { faults: [], unseen: [], faultMs: 0, variation: null };

const end = {
  trail: emptyWindow,
  scale: { rest: 0, expected: 100, range: 100, back: 0.2 },
  endMs: 4000,
  stands: false,
  arrivedMs: null,
};

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
    end,
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

describe('a pause that is too short', () => {
  const paused = (its: Parameters<typeof movement>[0], rep: Partial<RepExercise['rep']> = {}) => {
    const { rules, ...lift } = lifting(rep);
    const exercise = { ...lift, rules: rules.filter(({ id }) => id === 'short-pause') };
    const lifted = movement({ peak: 100, peakMs: 1000, topMs: 1000, leftTopMs: 3000, travel: 8, ...its });
    const finished = finish(exercise, lifted, end);
    return finished && judgeRep(exercise, finished, meanwhile);
  };

  it('is told', () => {
    expect(paused({ pauseMs: 2000 })).toMatchObject({ faults: ['short-pause'], unseen: [] });
  });

  it('is not told if the trainee was out of sight for as long as it is short', () => {
    expect(paused({ pauseMs: 2000, hiddenMs: 600 })?.faults).toEqual(['short-pause']);
    expect(paused({ pauseMs: 2000, hiddenMs: 700 })).toMatchObject({ faults: [], unseen: ['short-pause'] });
  });

  it('is not told if the top was so low that it may read as left', () => {
    expect(paused({ pauseMs: 2000 }, { pauseFrom: 98 })?.faults).toEqual(['short-pause']);
    expect(paused({ pauseMs: 2000 }, { pauseFrom: 99 })).toMatchObject({
      faults: [],
      unseen: ['short-pause'],
    });
    expect(paused({ pauseMs: 2800 }, { pauseFrom: 99 })).toMatchObject({ faults: [], unseen: [] });
  });
});
