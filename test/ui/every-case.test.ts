import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../src/coach/lead.ts';
import { idleView } from '../../src/session/session-store.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf } from '../../src/engine/status.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { instruction } from '../../src/ui/live/instruction.ts';
import { workoutInstruction } from '../../src/ui/workout/workout-instruction.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { performed } from '../support/performed.ts';
import { hold, reps, routineOf, Scripted } from '../workout/scripted.ts';

const words = createWords('en', en, exercises);

const spokenOf = ({ log, state }: Scripted, type: string): readonly string[] =>
  log
    .filter((event) => event.type === type)
    .flatMap((event) => announcementOf(event, state, words.t).utterances)
    .map(({ key, params }) => words.t(key, params));

describe('what is said', () => {
  it('of a set that is done names holding only if it was held', () => {
    const bridges = new Scripted(routineOf([['glute-bridge', reps(1)]])).begins().rep();
    expect(spokenOf(bridges, 'SetEnded')).toEqual(['Done.']);
    const planks = new Scripted(routineOf([['plank', hold(5)]])).begins().holds(6).waits(200);
    expect(spokenOf(planks, 'SetEnded')).toEqual(['Done. Come down.']);
  });

  it('about continuing names a next set only if there is one', () => {
    const idle = new Scripted(
      routineOf([
        ['glute-bridge', reps(5)],
        ['plank', hold(5)],
      ]),
    )
      .begins()
      .rep()
      .losesPosture()
      .waits(6000);
    const more = (script: Scripted): string => {
      const line = workoutInstruction(script.state, script.nowMs, words)?.more;
      return line ? words.t(line.key, line.params) : '';
    };
    expect(more(idle)).toContain('on to the next');
    expect(spokenOf(idle, 'DoneAsked')).toEqual(['Done? Stay still for the next one.']);
    const last = new Scripted(routineOf([['glute-bridge', reps(5)]]))
      .begins()
      .rep()
      .losesPosture()
      .waits(6000);
    expect(more(last)).toContain('the workout ends');
    expect(spokenOf(last, 'DoneAsked')).toEqual(['Done? Stay still to finish.']);
  });

  it('of one is in the singular', () => {
    const { t } = words;
    expect(t('coach.rest', { count: 1, next: 'Plank' })).toBe('Rest for 1 second. Next: Plank');
    expect(t('coach.hold-ended', { count: 1 })).toBe('You held 1 second');
    expect(t('plan.dropped', { count: 1, exercises: 'Pike' })).toMatch(/this exercise is skipped: Pike/);
  });

  it('of keys is nothing: a phone has none, and they can be turned off', () => {
    const lines = Object.entries(en).filter(
      ([key]) => !['review.keys', 'show.view', 'settings.shortcuts'].includes(key),
    );
    for (const [key, text] of lines)
      expect(text, key).not.toMatch(/space bar|Press [A-Z]\b|Escape|press E\b/);
  });

  it.each([
    [plank, 'I judge best straight from the side'],
    [sidePlank, 'I judge best straight from the front'],
  ])('about a camera that is askew fits the exercise', (exercise, told) => {
    const trace = performed(exercise.id, [], 1, { pauseMs: 4000 }, 15);
    let judge = startJudging();
    for (const frame of trace.frames) {
      [judge] = judgeFrame(exercise, judge, frame, trace);
      if (statusOf(exercise, judge).stage === 'holding') break;
    }
    const status = { ...statusOf(exercise, judge), view: 'warn' } as const;
    expect(status.stage).toBe('holding');
    const { more } = instruction({ ...idleView, exercise, status }, words);
    expect(more && words.t(more.key, more.params)).toContain(told);
  });
});
