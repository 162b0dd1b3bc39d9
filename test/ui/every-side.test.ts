import { describe, expect, it } from 'vitest';
import { lessonOf } from '../../src/mannequin/act/lesson.ts';
import { AIM } from '../../src/mannequin/camera.ts';
import { CAST } from '../../src/mannequin/body/cast.ts';
import { onOtherSide } from '../../src/mannequin/body/other-side.ts';
import { announcementOf } from '../../src/coach/lead.ts';
import { postureOf } from '../../src/ui/figures/posture.ts';
import { idleView } from '../../src/session/session-store.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { hasSides } from '../../src/engine/sides.ts';
import { statusOf } from '../../src/engine/status.ts';
import { exercises, motions } from '../../src/exercises/index.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { otherSide, SIDES, type Side } from '../../src/pose/keypoints.ts';
import { instruction } from '../../src/ui/live/instruction.ts';
import { workoutInstruction } from '../../src/ui/workout/workout-instruction.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { hold, routineOf, Scripted } from '../workout/scripted.ts';

const words = createWords('en', en, exercises);

const swapped = (text: string): string =>
  text.replace(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'));

describe('the texts of an exercise', () => {
  it.each(exercises)(
    'of $id name a side only if there is a text for each',
    ({ teach, start, rules, name }) => {
      const { steps, summary, camera, easier, harder = [] } = teach;
      const texts = [name, summary, camera, ...easier, ...harder, ...rules.map(({ cue }) => cue)];
      for (const text of [...texts, ...steps, ...start.map(({ says }) => says)]) {
        expect(typeof text === 'string' ? text : text.either).not.toMatch(/\b(left|right)\b/i);
        if (typeof text === 'string') continue;
        expect(text.left).toMatch(/\bleft\b|hold the right side/);
        expect(swapped(text.left)).toBe(text.right);
      }
    },
  );

  it('exist for each side if the routine asks for one', () => {
    for (const { exerciseId, dose } of articleRoutine.items)
      if (dose.kind === 'hold' && dose.sides)
        expect(exercises.filter(({ id }) => id === exerciseId).map(hasSides)).toEqual([true]);
  });
});

/** What a workout of one side says, aloud and on the screen, before its set. */
function toldOf(side: Side): { readonly spoken: string; readonly shown: string } {
  const { state, events } = startWorkout(routineOf([['side-plank', hold(30, [side])]]), 0);
  const spoken = events.flatMap((event) => announcementOf(event, state, words.t).utterances);
  const shown = workoutInstruction(state, 0, words);
  const lines = shown ? [shown, ...(shown.more ? [shown.more] : [])] : [];
  return {
    spoken: spoken.map(({ key, params }) => words.t(key, params)).join(' '),
    shown: lines.map(({ key, params }) => words.t(key, params)).join(' '),
  };
}

describe.each(SIDES)('a side plank on the %s', (side) => {
  it('is described only in words of that side', () => {
    for (const told of Object.values(toldOf(side))) {
      expect(told).toContain(`Lie on your ${side} side, ${side} elbow under your shoulder`);
      expect(told).not.toMatch(new RegExp(`\\b${otherSide(side)}\\b`));
    }
  });

  it('is drawn with the head at the end where it is when that side is down and the chest faces you', () => {
    const head = postureOf(sidePlank, side)?.head.at[0] ?? NaN;
    expect(head < 120).toBe(side === 'right');
    const motion = motions.find(({ id }) => id === 'side-plank');
    if (!motion) throw new Error('no motion');
    const { show, keys } = lessonOf(motion, CAST.woman.person, null);
    const figure = show.performance.at(keys.fullMs);
    if (!figure) throw new Error('nobody there');
    const shown = side === 'left' ? onOtherSide(figure) : figure;
    expect(shown[side].shoulder.y).toBeLessThan(shown[otherSide(side)].shoulder.y);
    expect(shown.head.centre.x < AIM.x).toBe(side === 'right');
    expect(shown.head.face.z).toBeGreaterThan(0.5);
  });

  it('tells a trainee who lies on the other one which side it is, and which is next', () => {
    const script = new Scripted(routineOf([['side-plank', hold(30, [side])]])).begins();
    script.is({ side: otherSide(side) }).holds(3);
    const wrong = script.log.filter(({ type }) => type === 'WrongSide');
    const spoken = wrong.flatMap((event) => announcementOf(event, script.state, words.t).utterances);
    expect(spoken.map(({ key, params }) => words.t(key, params))).toEqual([
      `That's your ${otherSide(side)} side. Turn onto your ${side}`,
    ]);
  });

  it('is not called over while a workout still asks for it', () => {
    const trace = sidePlanks([side, side], 4000);
    const log: EngineEvent[] = [];
    let judge = startJudging();
    for (const frame of trace.frames) {
      const [next, events] = judgeFrame(sidePlank, judge, frame, trace);
      judge = next;
      log.push(...events);
      if (events.some(({ type }) => type === 'PostureLost')) break;
    }
    const lying = {
      stage: 'get-ready',
      wants: 'on-your-side',
      lostWhy: null,
      outOf: [],
      far: false,
    } as const;
    const status = { ...statusOf(sidePlank, judge), ...lying };
    const alone = { ...idleView, exercise: sidePlank, status, log };
    const { state: workout } = startWorkout(routineOf([['side-plank', hold(60, [side])]]), 0);
    const asked = instruction({ ...alone, workout }, words);
    expect(words.t(asked.key, asked.params)).toBe(`Onto your ${side} forearm, hips up`);
    const then = instruction(alone, words);
    expect(words.t(then.key, then.params)).toBe(`Now the ${otherSide(side)} side`);
    expect(then.more && words.t(then.more.key, then.more.params)).toContain(`${otherSide(side)} forearm`);
  });
});

describe('the edge at which a trainee is cut off', () => {
  it('is the one that the trainee sees: the camera is shown as a mirror, a film is not', () => {
    const frames = sidePlanks(['right'], 2000).frames.slice(0, 20);
    let judge = startJudging();
    for (const frame of frames) [judge] = judgeFrame(sidePlank, judge, frame, { width: 640, height: 360 });
    const atLeft = { stage: 'get-ready', lostWhy: null, outOf: ['left'] } as const;
    const status = { ...statusOf(sidePlank, judge), ...atLeft };
    const toldBy = (kind: 'camera' | 'video'): string => {
      const source = {
        kind,
        label: '',
        width: 640,
        height: 360,
        durationS: null,
        pace: 'live',
        isMirror: kind === 'camera',
      } as const;
      const { more } = instruction({ ...idleView, exercise: sidePlank, status, source }, words);
      return more ? words.t(more.key, more.params) : '';
    };
    expect(toldBy('camera')).toBe('You are cut off at the right of the picture.');
    expect(toldBy('video')).toBe('It is cut off at the left of the picture.');
  });
});
