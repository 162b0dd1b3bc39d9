import { describe, expect, it } from 'vitest';
import { exerciseDone } from '../../src/engine/variant.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import type { Routine } from '../../src/plan/routine.ts';
import type { PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeAgain } from '../../src/review/judge-again.ts';
import { reviewOf } from '../../src/review/review.ts';
import { switchedJudging } from '../../src/session/judging/judging.ts';
import { startSingle } from '../../src/session/judging/single.ts';
import { startWorkoutJudging } from '../../src/session/judging/workout-judging.ts';
import { storedView } from '../../src/session/stored-view.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { isWorkoutEvent } from '../../src/workout/workout-event-schema.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { performed } from '../support/performed.ts';
import { metaOf } from '../support/session-files.ts';
import { VARIED } from '../support/varied.ts';

const size = { width: 640, height: 360 };

function straightPlank(): Exercise {
  const straight = exerciseDone(exercises, { exerciseId: 'plank', variant: 'straight-arms' });
  if (!straight) throw new Error('there is no straight-arm plank');
  return straight;
}

const onForearms = (): PoseTrace => performed('plank', [], 1, { pauseMs: 5000 });
function onStraightArms(): PoseTrace {
  const trace = VARIED['plank']?.['straight-arms']?.();
  if (!trace) throw new Error('the mannequin does no straight-arm plank');
  return trace;
}

/** A session whose trainee, once the variation is named, asks to be judged by it. */
class Switching extends JudgingDriver {
  readonly frames: PoseFrame[] = [];

  show({ frames }: PoseTrace, switchTo: Exercise | null = null): void {
    const fromMs = (this.frames.at(-1)?.timestampMs ?? -33) + 33;
    let asked = false;
    for (const frame of frames) {
      const now = { ...frame, timestampMs: Math.round(fromMs + frame.timestampMs) };
      this.frames.push(now);
      const events = this.take(now, size);
      if (asked || !switchTo || !events.some(({ type }) => type === 'VariationSeen')) continue;
      asked = true;
      this.apply(switchedJudging(this.judging, switchTo));
    }
  }

  get trace(): PoseTrace {
    return { schema: 1, ...size, frames: this.frames };
  }
}

const engineIn = (log: readonly LogEvent[]) => log.filter((event) => !isWorkoutEvent(event));

describe('a session of one exercise whose trainee asks to be judged as a variant', () => {
  const session = new Switching(startSingle(plank));
  session.show(onForearms());
  session.show(onStraightArms(), straightPlank());
  session.finish();
  const { sets } = reviewOf(exercises, 'plank', session.log);

  it('keeps what was done before, and judges as the variant from then on', () => {
    expect(sets.map(({ variant }) => variant)).toEqual([undefined, 'straight-arms']);
    for (const { goodMs } of sets) expect(goodMs).toBeGreaterThan(3000);
  });

  it('comes out as it was if it is judged again', () => {
    const again = judgeAgain(exercises, 'plank', session.log, session.trace);
    expect(engineIn(again)).toEqual(engineIn(session.log));
    expect(again.filter(isWorkoutEvent)).toEqual(session.log.filter(isWorkoutEvent));
  });

  it('is shown as the variant that it ended with', () => {
    const stored = { id: 1, meta: metaOf({}), frames: [] };
    expect(storedView(exercises, { ...stored, log: session.log }).exercise).toBe(straightPlank());
    expect(storedView(exercises, { ...stored, log: [] }).exercise).toBe(plank);
  });

  it('may go back to the usual way', () => {
    session.show(onForearms(), plank);
    expect(session.log.findLast(({ type }) => type === 'VariantChosen')).toMatchObject({ variant: null });
    expect(session.log.at(-1)?.type).not.toBe('VariantChosen');
  });
});

describe('a session that begins as a variant', () => {
  it('is judged as one set of it, now and again', () => {
    const first: LogEvent = { type: 'VariantChosen', timestampMs: 0, variant: 'straight-arms' };
    const session = new Switching(startSingle(straightPlank()));
    session.show(onStraightArms());
    session.finish();
    const log = [first, ...session.log];
    const { sets } = reviewOf(exercises, 'plank', log);
    expect(sets).toMatchObject([{ variant: 'straight-arms', fromMs: 0 }]);
    expect(sets[0]?.goodMs).toBeGreaterThan(3000);
    expect(judgeAgain(exercises, 'plank', log, session.trace)).toEqual(log);
  });
});

describe('a workout with a plank', () => {
  const routine = (variant?: string): Routine => ({
    ...{ id: 'short', name: 'Short', rounds: 2, restS: 5 },
    items: [
      {
        exerciseId: 'plank',
        ...(variant !== undefined && { variant }),
        dose: { kind: 'hold', holdS: 5, sides: null },
      },
    ],
  });
  const workout = (of: Routine) => new Switching(startWorkoutJudging(exercises, startWorkout(of, 0)));

  it('is judged as the variant that its plan asks for', () => {
    const session = workout(routine('straight-arms'));
    session.show(onStraightArms());
    const ended = session.log.find(({ type }) => type === 'SetEnded');
    expect(ended).toMatchObject({ exerciseId: 'plank', variant: 'straight-arms', why: 'dose' });
  });

  it('is judged as the variant from when the trainee asks, in later rounds too, and again as it was', () => {
    const session = workout(routine());
    session.show(onStraightArms(), straightPlank());
    session.show(onStraightArms());
    session.show(onStraightArms());
    session.finish();
    const ended = session.log.filter(({ type }) => type === 'SetEnded');
    expect(ended).toMatchObject([
      { variant: 'straight-arms', why: 'dose' },
      { variant: 'straight-arms', why: 'dose' },
    ]);
    const again = judgeAgain(exercises, 'workout', session.log, session.trace);
    expect(engineIn(again)).toEqual(engineIn(session.log));
  });
});
