import { describe, expect, it } from 'vitest';
import { createCoach } from '../../src/coach/coach.ts';
import type { Tone } from '../../src/coach/utterance.ts';
import type { Voice } from '../../src/coach/voice.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import { exercises } from '../../src/exercises/index.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import type { Command } from '../../src/workout/commands.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { startWorkout, step } from '../../src/workout/workout.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { bridges, hold, locusts, reps, routineOf, Scripted } from '../workout/scripted.ts';

/** A device whose voice records what it says, and whose screen records which tones it shows. */
function listening(muted: readonly string[] = []) {
  const said: string[] = [];
  const voice: Voice = {
    canSpeak: true,
    unlock: () => undefined,
    onChange: () => () => undefined,
    say: (text) => void said.push(text),
    hush: () => void said.push('(hushed)'),
    voices: () => [],
    use: () => undefined,
    speak: () => undefined,
  };
  const words = createWords('en', en, exercises);
  const openTones = () => ({ play: () => undefined, unlock: () => undefined, canSound: true });
  const shown: Tone[] = [];
  const showTone = (tone: Tone): void => void shown.push(tone);
  const coach = createCoach({ voice, openTones, translate: words.t, showTone, muted: () => muted });
  coach.begin(null, true);
  return { said, shown, coach };
}

describe('the coach of a workout', () => {
  it('says what comes next and how to get there, what a rest is for, and the last words whole', () => {
    const { said, coach } = listening();
    let { state, events } = startWorkout(articleRoutine, 0);
    coach.lead(events, state, 0, null);
    expect(said.at(-1)).toMatch(/^Plank\. /);
    const ask = (command: Command): void => {
      ({ state, events } = step(state, { type: 'command', timestampMs: 1000, command }));
      coach.lead(events, state, 1000, null);
    };
    ask('skip');
    expect(said.at(-1)).toMatch(/^Side plank, on the right\. /);
    ask('pause');
    expect(said.at(-1)).toBe('Paused');
    ask('resume');
    expect(said).toContain('Carry on');
    ask('finish');
    coach.lead([], state, 1000, null);
    coach.end();
    expect(said.at(-1)).toBe("That's it for today.");
  });

  it.each([
    ['before the next exercise is named, if it comes again', 2, true],
    ['not if it does not come again', 1, false],
  ] as const)("announces the trainee's range of the day %s", (_, rounds, announced) => {
    const { said, coach } = listening();
    const script = new Scripted(
      routineOf(
        [
          ['glute-bridge', reps(3)],
          ['plank', hold(5)],
        ],
        { rounds },
      ),
    );
    coach.follow(gluteBridge);
    script.begins();
    for (let done = 0; done < 3; done++) {
      const before = script.log.length;
      script.rep();
      coach.lead(script.log.slice(before), script.state, script.nowMs, null);
    }
    const [range, rest] = [/range today/, /^Rest for 30 seconds. Next: Plank/].map((line) =>
      said.findIndex((text) => line.test(text)),
    );
    expect(rest).toBeGreaterThan(0);
    expect(range).toBe(announced ? (rest ?? 0) - 1 : -1);
  });

  it.each([
    [
      'says of a lift that is too short how long it was, and how long it should be',
      9,
      'Only 9 seconds. Hold for 15',
    ],
    ['does not of a lift that counts', 15, undefined],
    ['does not of a lift that was lost from sight for a while', 9, undefined, true],
  ])('%s', (_, seconds, line, isLost = false) => {
    const { said, coach } = listening();
    const script = locusts().begins().holds(seconds);
    const { nowMs } = script;
    if (isLost) {
      script.engine({ type: 'TrackingLost', why: 'joints-unseen', missing: ['hip'], sinceMs: nowMs - 1500 });
      script.engine({ type: 'TrackingFound', lostMs: 1500 });
    }
    const before = script.log.length;
    script.letsGo(null, 15);
    coach.lead(script.log.slice(before), script.state, script.nowMs, null);
    expect(said.find((text) => text.startsWith('Only'))).toBe(line);
  });

  it('says nothing of a lift that ended at once, or that a pause has ended', () => {
    const { said, coach } = listening();
    const atOnce = locusts().begins();
    atOnce.engine({ type: 'HoldStarted', sinceMs: atOnce.nowMs }).letsGo(null, 15);
    coach.lead(atOnce.log.slice(-2), atOnce.state, atOnce.nowMs, null);
    const paused = locusts().begins().holds(9).says('pause').letsGo(null, 15);
    coach.lead(paused.log.slice(-1), paused.state, paused.nowMs, null);
    expect(said.filter((text) => text.startsWith('Only'))).toEqual([]);
  });

  it("does not announce the trainee's range after pain, nor when the workout is ended", () => {
    for (const command of ['hurts', 'finish'] as const) {
      const { said, coach } = listening();
      const script = new Scripted(routineOf([['glute-bridge', reps(9)]], { rounds: 2 }));
      coach.follow(gluteBridge);
      script.begins().reps(4).says(command);
      coach.lead(script.log, script.state, script.nowMs, null);
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter((text) => /range/.test(text))).toEqual([]);
    }
  });

  it.each([
    ['says that it has lost sight of the trainee', bridges().begins(), ["I've lost sight of you"]],
    ['does not while the workout is paused', bridges().begins().says('pause'), []],
    ['does not while the trainee gets into position', bridges(), []],
  ])('%s', (_, script, lines) => {
    const { said, coach } = listening();
    coach.follow(gluteBridge);
    const { nowMs: timestampMs, state } = script;
    const lost = {
      timestampMs,
      type: 'TrackingLost',
      why: 'nobody',
      missing: [],
      sinceMs: timestampMs - 1500,
    } as const;
    coach.lead([lost], state, timestampMs, null);
    coach.lead([], state, timestampMs + 3000, null);
    expect(said).toEqual(lines);
  });

  it('shows each tone, whether or not it is heard', () => {
    const { shown, coach } = listening();
    coach.setSound(false);
    const [plank] = exercises;
    if (!plank) throw new Error('there are no exercises');
    coach.begin(plank, true);
    coach.hear([{ type: 'PostureReached', timestampMs: 0, sinceMs: 0 }], 0, null);
    expect(shown).toEqual(['reached']);
  });

  it('sounds the end of a set and the end of a rest differently', () => {
    const { shown, coach } = listening();
    const script = new Scripted(routineOf([['glute-bridge', reps(1)]], { rounds: 2 }));
    const from = script.begins().log.length;
    script.rep().losesPosture().waits(200);
    coach.lead(script.log.slice(from), script.state, script.nowMs, null);
    expect(shown.at(-1)).toBe('done');
    const resting = script.log.length;
    script.waits(40_000);
    coach.lead(script.log.slice(resting), script.state, script.nowMs, null);
    expect(shown.slice(1)).toEqual(['tick', 'tick', 'tick', 'rest-over']);
  });

  it('does not give advice that was turned off, and gives all other cues', () => {
    const found = (fault: string, severity: 'advice' | 'major', timestampMs: number): EngineEvent => ({
      ...{ type: 'FaultFound', fault, severity },
      ...{ timestampMs, sinceMs: timestampMs },
    });
    const cuesOf = (muted: readonly string[]): readonly string[] => {
      const { said, coach } = listening(muted);
      coach.begin(gluteBridge, true);
      coach.hear([found('feet-too-far', 'advice', 0)], 0, null);
      coach.hear([found('short-pause', 'major', 5000)], 5000, null);
      return said.filter((text) => text !== '');
    };
    const [advice, major] = ['feet-too-far', 'short-pause'].map(
      (fault) => gluteBridge.rules.find(({ id }) => id === fault)?.cue,
    );
    expect(cuesOf([])).toEqual([advice, major]);
    expect(cuesOf(['glute-bridge.feet-too-far'])).toEqual([major]);
    expect(cuesOf(['glute-bridge.short-pause'])).toEqual([advice, major]);
  });

  it('says the range of today once, after the set in which it showed', () => {
    const { said, coach } = listening();
    const script = new Scripted(routineOf([['glute-bridge', reps(3)]], { rounds: 2 }));
    const range = "That's your range today. Keep going that far.";
    coach.follow(gluteBridge);
    const doSet = (): void => {
      const from = script.log.length;
      script.begins().rep().rep().rep().waits(200);
      // The script's reps do not contain their range.
      const events = script.log
        .slice(from)
        .map((event) =>
          event.type === 'RepCompleted'
            ? { ...event, rep: { ...event.rep, levels: { rest: 130, top: 178 } } }
            : event,
        );
      coach.lead(events, script.state, script.nowMs, null);
    };
    doSet();
    expect(said.filter((text) => text === range)).toHaveLength(1);
    expect(said.indexOf(range)).toBeGreaterThan(said.indexOf('Done.'));
    script.waits(40_000);
    coach.follow(gluteBridge);
    doSet();
    expect(said.filter((text) => text === range)).toHaveLength(1);
  });

  it('says how many reps are left before a cue that is due with them', () => {
    const { said, coach } = listening();
    const script = new Scripted(routineOf([['glute-bridge', reps(3)]]));
    coach.follow(gluteBridge);
    script.begins();
    const before = script.log.length;
    script.rep().waits(200);
    const { nowMs, log, state } = script;
    const arched: LogEvent = {
      type: 'FaultFound',
      fault: 'over-arched',
      severity: 'major',
      timestampMs: nowMs,
      sinceMs: nowMs,
    };
    coach.lead([...log.slice(before), arched], state, nowMs, null);
    expect(said.slice(-3)).toEqual(['1', '2 more', "Ribs down, don't over-arch"]);
  });

  it('is cut off if a session is closed in the middle', () => {
    const { said, coach } = listening();
    const { state, events } = startWorkout(articleRoutine, 0);
    coach.lead(events, state, 0, null);
    coach.end();
    expect(said.at(-1)).toBe('(hushed)');
  });
});
