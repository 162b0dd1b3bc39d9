import { describe, expect, it } from 'vitest';
import { idleView } from '../../src/session/session-store.ts';
import { schedule, silence } from '../../src/coach/cue-schedule.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import { finishJudging, judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { reportOf } from '../../src/review/report.ts';
import { statusOf } from '../../src/engine/status.ts';
import { exercises } from '../../src/exercises/index.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { instruction } from '../../src/ui/live/instruction.ts';
import { outcomeDetails } from '../../src/ui/summary/outcome.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { performed } from '../support/performed.ts';
import { sidePlanks } from '../support/both-sides.ts';

const words = createWords('en', en, exercises);

/** What the coach says and the screen shows about that trainee, without consecutive repetitions. */
function watched(trace: PoseTrace) {
  const [said, lines, log]: [string[], string[], EngineEvent[]] = [[], [], []];
  let [judge, coach] = [startJudging(), silence];
  for (const frame of trace.frames) {
    const [next, events] = judgeFrame(sidePlank, judge, frame, trace);
    judge = next;
    log.push(...events);
    const status = statusOf(sidePlank, judge);
    const heard = schedule(sidePlank, coach, events, {
      nowMs: frame.timestampMs,
      side: status.side,
    });
    coach = heard.state;
    said.push(...heard.utterances.map(({ key, params }) => words.t(key, params)));
    const { key, params, more } = instruction({ ...idleView, exercise: sidePlank, status, log }, words);
    for (const line of [words.t(key, params), more ? words.t(more.key, more.params) : ''])
      if (!lines.includes(line)) lines.push(line);
  }
  log.push(...finishJudging(sidePlank, judge, judge.lastMs ?? 0));
  return { said, lines, log };
}

/** One side, with hips that sag for longer than a hold survives. */
const saggingBetween = (): PoseTrace => {
  const whole = performed('side-plank', [{ id: 'hips-sag', amount: 0.3 }], 1, { pauseMs: 5000 }, 15);
  const endMs = (whole.frames.at(-1)?.timestampMs ?? 0) + 1000 / 15;
  const up = performed('side-plank', [], 1, { pauseMs: 5000 }, 15).frames.filter(
    ({ timestampMs }) => timestampMs > 500,
  );
  return {
    ...whole,
    frames: [
      ...whole.frames,
      ...up.map(({ timestampMs, keypoints }) => ({ timestampMs: endMs + timestampMs - 500, keypoints })),
    ],
  };
};

describe('a side plank on both sides', () => {
  it('asks for the other side when one is over, and is content when both are', () => {
    const { said, lines, log } = watched(sidePlanks(['right', 'left'], 4000));
    expect(said.filter((line) => line.startsWith('Now the'))).toEqual(['Now the left side']);
    expect(said.join()).not.toContain('again');
    expect(lines.join()).not.toContain('still to do');
    const beside = outcomeDetails(sidePlank, reportOf(log), log, words);
    expect(beside).toMatch(/^left 0:\d\d · right 0:\d\d · [\d.]+ s unbroken$/);
  });

  it('says nothing about sides if the hips sag for long and come up again', () => {
    const { said, lines, log } = watched(saggingBetween());
    expect(log.filter(({ type }) => type === 'HoldEnded').length).toBeGreaterThan(1);
    expect([...said, ...lines].join()).not.toMatch(/now the (left|right) side|other side|same side|again/i);
  });

  it('notices a side that is repeated, and says at the end what is still to do', () => {
    const { said, lines, log } = watched(sidePlanks(['right', 'right'], 4000));
    expect(said).toContain('Right side again. Left is still to do');
    expect(lines).toContain('Same side again: the left is still to do.');
    expect(outcomeDetails(sidePlank, reportOf(log), log, words)).toMatch(/\d+ s still to do on the left/);
  });
});
