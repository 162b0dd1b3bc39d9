import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule, silence } from '../../src/coach/cue-schedule.ts';
import type { ScheduleState } from '../../src/coach/hearing.ts';
import type { Tone, Utterance } from '../../src/coach/utterance.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { trainee, type Trainee } from '../support/trainee.ts';

type Spoken = Utterance & { readonly atMs: number };

/** Plays events to the coach at their own times, listening every 100 ms. */
function listen(
  exercise: Exercise,
  log: readonly EngineEvent[],
  untilMs: number,
): { said: Spoken[]; tones: Tone[] } {
  let state: ScheduleState = silence;
  const said: Spoken[] = [];
  const tones: Tone[] = [];
  let next = 0;
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 100) {
    const due: EngineEvent[] = [];
    for (let event = log[next]; event && event.timestampMs <= nowMs; event = log[++next]) due.push(event);
    const heard = schedule(exercise, state, due, { nowMs });
    state = heard.state;
    said.push(...heard.utterances.map((utterance) => ({ ...utterance, atMs: nowMs })));
    tones.push(...heard.tones);
  }
  return { said, tones };
}

const performance = (exercise: Exercise, who: Trainee) => {
  const log = who.log(exercise);
  return listen(exercise, log, (log.at(-1)?.timestampMs ?? 0) + 1000);
};

const keys = (said: readonly Spoken[]) =>
  said.filter(({ tone }) => tone === 'cue' || tone === 'praise').map(({ key }) => key);

describe('the coach', () => {
  it('cues a sag within a second, and acknowledges the fix once', () => {
    const sag = { offset: -0.05 };
    const { said, tones } = performance(
      plank,
      trainee.planks(4000).shifts(200, {}, sag).planks(1500, sag).shifts(200, sag, {}).planks(4000),
    );
    expect(keys(said)).toEqual(['cue.plank.hips-sag', 'praise.good']);
    expect(said.find(({ key }) => key === 'cue.plank.hips-sag')?.atMs).toBeLessThan(5200);
    expect(tones).toContain('broken');
  });

  it('names a variation once, however often it is done', () => {
    const up = trainee.stays('highPlank', 3000);
    const { said } = performance(plank, up.planks(9000).stays('highPlank', 3000).stays('lyingProne', 9000));
    expect(said.filter(({ key }) => key.startsWith('coach.variation')).map(({ key }) => key)).toEqual([
      'coach.variation.plank.straight-arms',
    ]);
  });

  it('says up to three times that a trainee should go all the way back, and offers nothing easier', () => {
    let bridges = trainee.liesDown().lifts(128, 173);
    for (let turn = 0; turn < 6; turn++) bridges = bridges.holdsUp(3200).lifts(173, 153).lifts(153, 173);
    const { said } = performance(gluteBridge, bridges.holdsUp(3200).lifts(173, 128).liesDown());
    expect(keys(said)).toEqual(['coach.not-back', 'coach.not-back', 'coach.not-back']);
    expect(said.map(({ key }) => key)).not.toContain('coach.easier');
  });

  it('counts each rep aloud in the moment in which it is counted', () => {
    const log = trainee.liesDown().bridges(3).log(gluteBridge);
    const { said } = listen(gluteBridge, log, 30000);
    const counts = said.filter(({ key }) => key === 'count.rep');
    const completed = log.filter(({ type }) => type === 'RepCompleted').map(({ timestampMs }) => timestampMs);
    expect(counts.map(({ params }) => params['count'])).toEqual([1, 2, 3]);
    for (const [i, count] of counts.entries()) {
      expect(count.interrupts).toBe(true);
      expect(count.atMs - (completed[i] ?? 0)).toBeLessThanOrEqual(100);
    }
  });

  it('says "hold for three" after a short pause, and praises the full one that follows', () => {
    const { said } = performance(gluteBridge, trainee.liesDown().bridges(1, { pauseMs: 1000 }).bridges(1));
    expect(keys(said)).toEqual(['cue.glute-bridge.short-pause', 'praise.good']);
  });

  it('names alignment before tempo, and what is major before advice', () => {
    const found = (fault: string): EngineEvent => ({
      type: 'FaultFound',
      timestampMs: 0,
      fault,
      severity: 'major',
      sinceMs: 0,
    });
    const first = (...faults: string[]) =>
      schedule(gluteBridge, silence, faults.map(found), { nowMs: 0 }).utterances.map(({ key }) => key);
    expect(first('too-fast', 'incomplete-lift')).toEqual(['cue.glute-bridge.incomplete-lift']);
    expect(first('too-fast', 'short-pause')).toEqual(['cue.glute-bridge.short-pause']);
    expect(first('incomplete-lift', 'feet-too-far')).toEqual(['cue.glute-bridge.feet-too-far']);
  });

  it('drops a cue for a rep that is over four seconds old', () => {
    const log = ['incomplete-lift', 'short-pause', 'too-fast'].map((fault): EngineEvent => ({
      type: 'FaultFound',
      timestampMs: 0,
      fault,
      severity: 'major',
      sinceMs: 0,
    }));
    const { said } = listen(gluteBridge, log, 20000);
    expect(said.map(({ key }) => key)).toEqual([
      'cue.glute-bridge.incomplete-lift',
      'cue.glute-bridge.short-pause',
    ]);
  });

  it('repeats a cue twice at the most, offers something easier, and is then silent about it', () => {
    const log: EngineEvent[] = [
      { type: 'FaultFound', timestampMs: 0, fault: 'head-dropped', severity: 'advice', sinceMs: 0 },
    ];
    const { said } = listen(plank, log, 60000);
    expect(said.map(({ key }) => key)).toEqual([
      'cue.plank.head-dropped',
      'cue.plank.head-dropped',
      'cue.plank.head-dropped',
      'coach.easier',
    ]);
  });

  it('ticks the last three seconds before the dose, and says every tenth', () => {
    const { said, tones } = performance(plank, trainee.planks(32000));
    expect(said.filter(({ key }) => key === 'count.seconds').map(({ params }) => params['count'])).toEqual([
      10, 20, 30,
    ]);
    expect(tones.filter((tone) => tone === 'tick' || tone === 'done')).toEqual([
      'tick',
      'tick',
      'tick',
      'done',
    ]);
  });

  it('whatever happens, leaves 2.5 s between two cues, 6 s between the same, and says none more than three times', () => {
    const rule = fc.constantFrom(...plank.rules.map(({ id }) => id));
    const event: fc.Arbitrary<(timestampMs: number) => EngineEvent> = fc.oneof(
      rule.map((fault) => (timestampMs: number): EngineEvent => ({
        type: 'FaultFound',
        timestampMs,
        fault,
        severity: 'major',
        sinceMs: timestampMs,
      })),
      rule.map((fault) => (timestampMs: number): EngineEvent => ({
        type: 'FaultFixed',
        timestampMs,
        fault,
        severity: 'major',
        startMs: 0,
        endMs: timestampMs,
      })),
      fc.constant((timestampMs: number): EngineEvent => ({
        type: 'TrackingLost',
        timestampMs,
        why: 'nobody',
        missing: [],
        sinceMs: timestampMs,
      })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), event), { maxLength: 60 }),
        (steps) => {
          let t = 0;
          const log = steps.map(([gap, make]) => make((t += gap)));
          const cues = listen(plank, log, t + 20000).said.filter(({ tone }) => tone === 'cue');
          for (const [i, cue] of cues.entries()) {
            const before = cues.slice(0, i);
            const last = before.at(-1);
            const same = before.filter(({ key }) => key === cue.key);
            if (last) expect(cue.atMs - last.atMs).toBeGreaterThanOrEqual(2500);
            const lastSame = same.at(-1);
            if (lastSame) expect(cue.atMs - lastSame.atMs).toBeGreaterThanOrEqual(6000);
            expect(same.length).toBeLessThan(3);
          }
        },
      ),
    );
  });
});
