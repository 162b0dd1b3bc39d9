import { describe, expect, it } from 'vitest';
import { idleView, type SessionView } from '../../src/session/session-store.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf } from '../../src/engine/status.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { instruction } from '../../src/ui/live/instruction.ts';
import { readiness } from '../../src/ui/live/readiness.ts';
import { reportOf } from '../../src/review/report.ts';
import { emptiness } from '../../src/ui/summary/outcome.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { locust } from '../../src/exercises/locust/exercise.ts';
import { trainee } from '../support/trainee.ts';
import { VARIED } from '../support/varied.ts';

const words = createWords('en', en, exercises);

/** The view that the screens would have after this trace. */
function viewAfter(exercise: Exercise, trace: PoseTrace): SessionView {
  let state = startJudging();
  const log: EngineEvent[] = [];
  for (const frame of trace.frames) {
    const [next, events] = judgeFrame(exercise, state, frame, trace);
    state = next;
    log.push(...events);
  }
  return { ...idleView, stage: 'workout', exercise, status: statusOf(exercise, state), log };
}

const altered = (
  trace: PoseTrace,
  change: (keypoint: Keypoint, index: number, timestampMs: number) => Keypoint,
): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints: keypoints?.map((keypoint, i) => change(keypoint, i, timestampMs)) ?? null,
  })),
});

const says = (view: SessionView): string => {
  const { key, params } = instruction(view, words);
  return words.t(key, params);
};

describe('the one instruction', () => {
  it.each([
    ['nobody there', plank, trainee.isGone(1000), 'Step into view'],
    ['standing about', plank, trainee.stays('standing', 1000), 'Face down, body level'],
    [
      'lying down for a bridge, legs out',
      gluteBridge,
      trainee.stays('lyingSupine', 2000),
      'Bend your knees, feet flat',
    ],
    ['just in position', gluteBridge, trainee.liesDown(700), 'Hold still'],
    ['in position', gluteBridge, trainee.liesDown(1500), 'Go'],
    ['at the top', gluteBridge, trainee.liesDown(1500).lifts(128, 173).holdsUp(1000), 'Hold it there'],
    ['holding', plank, trainee.planks(3000), 'Hold'],
    [
      'sagging',
      plank,
      trainee.planks(3000).shifts(300, {}, { offset: -0.05 }).planks(1500, { offset: -0.05 }),
      'Lift your hips',
    ],
  ])('%s', (_, exercise, who, line) => {
    expect(says(viewAfter(exercise, who.trace()))).toBe(line);
  });

  it('says what stopped the clock, not what it only advises on', () => {
    const sags = trainee.planks(3000).shifts(300, {}, { offset: -0.05 }).planks(1500, { offset: -0.05 });
    const view = viewAfter(plank, sags.trace());
    const advised = view.status && { ...view.status, faults: ['head-dropped', ...view.status.faults] };
    const first = { ...plank, rules: plank.rules.toSorted((a) => (a.id === 'head-dropped' ? -1 : 0)) };
    expect(says({ ...view, exercise: first, status: advised })).toBe('Lift your hips');
  });

  describe('of joints that are not seen', () => {
    const feetHidden = (change: Partial<SessionView> = {}): SessionView => {
      const view = viewAfter(gluteBridge, trainee.liesDown().trace());
      if (!view.status) throw new Error('there is no status');
      const lost = { stage: 'lost', lostWhy: 'joints-unseen', missing: ['ankle'], outOf: [] } as const;
      return { ...view, status: { ...view.status, ...lost }, ...change };
    };
    const said = (view: SessionView): string => {
      const { key, params } = instruction(view, words);
      return words.t(key, params);
    };

    it('asks for light if the picture is dark, and names what is not seen', () => {
      expect(said(feetHidden())).toBe("I can't see your feet");
      const dark = feetHidden({ light: 'dark' });
      expect(said(dark)).toBe('More light, please');
      const more = instruction(dark, words).more;
      expect(more && words.t(more.key, more.params)).toBe("It's so dark that I can't see your feet.");
    });

    it('does not blame the light for what the edge of the picture hides', () => {
      const { status } = feetHidden();
      expect(said(feetHidden({ light: 'dark', status: status && { ...status, outOf: ['left'] } }))).toBe(
        "I can't see your feet",
      );
    });

    it('asks for light before an exercise is identified, and below the line if a joint stays unseen', () => {
      expect(said(feetHidden({ light: 'dark', exercise: null }))).toBe('More light, please');
      const { status } = feetHidden();
      const armed = status && ({ ...status, stage: 'go', lostWhy: null, unjudged: 'joints-unseen' } as const);
      expect(instruction(feetHidden({ light: 'dark', status: armed }), words).more?.key).toBe('say.dark');
      expect(instruction(feetHidden({ status: armed }), words).more?.key).not.toBe('say.dark');
    });
  });

  it('names a variation, and says what to do instead', () => {
    const view = viewAfter(plank, trainee.stays('highPlank', 3000).trace());
    expect(says(view)).toBe('Put your forearms on the floor');
    expect(instruction(view, words).more?.key).toBe('coach.variation.plank.straight-arms');
  });

  it('has been a plank on straight arms, if nothing was counted', () => {
    const view = viewAfter(plank, trainee.stays('highPlank', 3000).stays('lyingProne', 3000).trace());
    expect(emptiness(view, reportOf(view.log), words)).toBe(
      "Nothing was counted. That's a straight-arm plank. I time it on the forearms.",
    );
  });

  it('says that all is well while a variation that counts is done, and names it', () => {
    const trace = VARIED['locust']?.['arms-ahead']?.();
    if (!trace) throw new Error('the mannequin stretches no arms ahead');
    const view = viewAfter(locust, { ...trace, frames: trace.frames.slice(0, 200) });
    expect(says(view)).toBe('Hold');
    expect(instruction(view, words).more?.key).toBe('coach.variation.locust.arms-ahead');
  });

  it('says of a bridge on one leg what to do instead, not that all is well', () => {
    const trace = VARIED['glute-bridge']?.['one-leg']?.();
    if (!trace) throw new Error('the mannequin does no bridge on one leg');
    const view = viewAfter(gluteBridge, { ...trace, frames: trace.frames.slice(0, 120) });
    expect(says(view)).toBe('Both feet on the floor');
    expect(instruction(view, words).mood).toBe('act');
  });

  it('names the parts that cannot be seen', () => {
    const noFeet = altered(trainee.planks(1500).trace(), ([x, y, score], i) => [x, y, i >= 15 ? 0.1 : score]);
    expect(says(viewAfter(plank, noFeet))).toBe("I can't see your feet");
  });

  describe('with the camera at the feet', () => {
    const seen = trainee.planks(3000).trace();
    const short = altered(seen, ([x, y, score], i) => [
      320 + (x - 320) * 0.3 + (i % 2 === 0 ? 60 : 0),
      y,
      score,
    ]);
    /** The arms are out of sight behind the legs in every picture of the last second and a half. */
    const hidden = altered(short, ([x, y, score], i, ms) => [
      x,
      y,
      ms > 2500 && i < 11 && i > 6 ? 0.1 : score,
    ]);
    const legs = altered(short, ([x, y, score], i, ms) => [x, y, ms > 2500 && i > 12 ? 0.1 : score]);

    it.each([
      ['every joint is seen', short],
      ['the arms are hidden', hidden],
      ['the legs are hidden', legs],
    ])('says which way to move it if %s', (_, trace) => {
      expect(says(viewAfter(plank, trace))).toBe('Move the camera to your side');
    });

    it('names what is out of sight below that', () => {
      const { more } = instruction(viewAfter(plank, legs), words);
      expect(more && words.t(more.key, more.params)).toBe("I can't see your knees and feet");
    });

    it('still asks a trainee who has left to come back', () => {
      const gone = altered(short, ([x, y, score], _, ms) => [x, y, ms > 2500 ? 0.05 : score]);
      expect(says(viewAfter(plank, gone))).toBe('Step into view');
    });
  });

  it('says so when it is paused, whatever else', () => {
    expect(says({ ...viewAfter(plank, trainee.planks(3000).trace()), stage: 'paused' })).toBe('Paused');
  });

  it('leaves a pause by a problem to the sentence of that problem', () => {
    const view: SessionView = { ...viewAfter(plank, trainee.planks(3000).trace()), stage: 'paused' };
    const more = (pausedBy: SessionView['pausedBy']) => instruction({ ...view, pausedBy }, words).more?.key;
    expect([more('user'), more('hidden'), more('problem')]).toEqual([
      'say.paused-more',
      'say.paused-hidden',
      undefined,
    ]);
  });
});

describe('readiness', () => {
  const done = (view: SessionView) => readiness(view.status, view.exercise).map((check) => check.done);

  it('is put together from the top down', () => {
    expect(done(viewAfter(plank, trainee.isGone(1000).trace()))).toEqual([false, false, false, false]);
    expect(done(viewAfter(plank, trainee.stays('standing', 1000).trace()))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(done(viewAfter(plank, trainee.planks(3000).trace()))).toEqual([true, true, true, true]);
  });
});
