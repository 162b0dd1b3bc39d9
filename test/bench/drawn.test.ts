import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { project } from '../../src/mannequin/camera.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { drawnErrorTables } from '../../tools/bench/drawn/drawn-errors.ts';
import { isRecorded, keepDrawn, readDrawn, ALL_WAYS } from '../../tools/bench/drawn/drawn-files.ts';
import { drawnScore, drawnTable } from '../../tools/bench/drawn/drawn-score.ts';
import { drawnSet, drawnShots } from '../../tools/bench/drawn/drawn-set.ts';
import { drawnSetIds, recordMissing } from '../../tools/bench/drawn/record-drawn.ts';
import type { Studio } from '../../tools/bench/rendered/studio.ts';

const PLANK = { exerciseId: 'plank', n: 0 };

/** The set as seen by a model that puts every keypoint on its joint, moved to the right by some pixels. */
const perfectTrace = (id: { exerciseId: string; n: number }, byPx = 0): PoseTrace => {
  const { show, camera, sway } = drawnSet(id);
  const { person } = show.performance;
  return {
    schema: 1,
    width: camera.pictureWidth,
    height: camera.pictureHeight,
    frames: drawnShots(drawnSet(id)).map(({ timestampMs }) => {
      const figure = show.performance.at(timestampMs, sway);
      const joints = figure && project(jointsOf(person, figure), camera);
      return {
        timestampMs,
        keypoints: joints && joints.map(({ x, y }): Keypoint => [x + byPx, y, 0.8]),
      };
    }),
  };
};

describe('a drawn set', () => {
  it('is the same for the same exercise and number, and another for another', () => {
    expect(drawnSet(PLANK).camera).toEqual(drawnSet(PLANK).camera);
    expect(drawnSet({ ...PLANK, n: 1 }).camera).not.toEqual(drawnSet(PLANK).camera);
    expect(drawnSet({ exerciseId: 'locust', n: 0 }).look).not.toEqual(drawnSet(PLANK).look);
  });

  it.each(exercises.map(({ id }) => id))('says where the head of a lying trainee is: %s', (exerciseId) => {
    for (const n of [0, 1]) {
      const set = drawnSet({ exerciseId, n });
      const shots = drawnShots(set);
      const lying = shots.filter(({ head }) => head !== null);
      const [first] = lying;
      if (!first?.figure) throw new Error('nobody lies');
      const [nose] = project(jointsOf(set.show.performance.person, first.figure), set.camera);
      expect(first.head).toBe((nose?.x ?? NaN) < set.camera.pictureWidth / 2 ? 'left' : 'right');
      expect(new Set(lying.map(({ head }) => head)).size).toBe(1);
      expect(first.timestampMs).toBeGreaterThanOrEqual(set.show.setStartMs);
      expect(lying.at(-1)?.timestampMs).toBeLessThanOrEqual(set.show.setEndMs);
      expect(shots[0]?.head).toBeNull();
      expect(shots.at(-1)?.head).toBeNull();
    }
  });

  it('comes round by round', () => {
    const ids = drawnSetIds(2, null);
    expect(ids.slice(0, exercises.length).map(({ n }) => n)).toEqual(exercises.map(() => 0));
    expect(ids).toHaveLength(2 * exercises.length);
    expect(drawnSetIds(2, 'plank')).toEqual([PLANK, { ...PLANK, n: 1 }]);
  });
});

describe('recording drawn sets', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'longline-drawn-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('records what is missing, and nothing twice', async () => {
    const looked: number[] = [];
    const nothing = (): Promise<never> => Promise.reject(new Error('not asked for'));
    const studio: Studio = {
      dress: () => Promise.resolve(),
      look: (shots, ways) => {
        looked.push(shots.length);
        const frames = shots.map(({ timestampMs }) => ({ timestampMs, keypoints: null }));
        return Promise.resolve({ frames: ways.map(() => frames), drawMs: 0, detectMs: [] });
      },
      detect: nothing,
      pictures: nothing,
      beginSheet: nothing,
      putOnSheet: nothing,
      sheet: nothing,
      close: () => Promise.resolve(),
    };
    const open = (): Promise<Studio> => Promise.resolve(studio);
    await recordMissing(open, folder, [PLANK], () => ALL_WAYS);
    expect(isRecorded(folder, PLANK, ALL_WAYS)).toBe(true);
    await recordMissing(open, folder, [PLANK, { ...PLANK, n: 1 }], () => ALL_WAYS);
    expect(looked).toEqual([
      drawnShots(drawnSet(PLANK)).length,
      drawnShots(drawnSet({ ...PLANK, n: 1 })).length,
    ]);
    expect(readDrawn(folder)).toHaveLength(2 * ALL_WAYS.length);
  });

  it('counts a set as recorded only if every way of it is there', () => {
    const [first, second] = ALL_WAYS;
    if (!first || !second) throw new Error('no ways');
    keepDrawn(folder, { ...PLANK, ...first, trace: perfectTrace(PLANK) });
    expect(isRecorded(folder, PLANK, [first])).toBe(true);
    expect(isRecorded(folder, PLANK, [first, second])).toBe(false);
    expect(existsSync(join(folder, 'plank_0_lightning_as-is.json'))).toBe(true);
    expect(readDrawn(folder)).toEqual([
      { ...PLANK, ...first, trace: { ...perfectTrace(PLANK), model: first.model } },
    ]);
  });
});

describe('the figures of drawn sets', () => {
  const [way] = ALL_WAYS;
  if (!way) throw new Error('no ways');
  const own = exercises.find(({ id }) => id === 'plank');
  if (!own) throw new Error('no plank');
  const { truth } = drawnSet(PLANK);

  it('count a set as right that is judged as it was performed', () => {
    const drawn = { ...PLANK, ...way, trace: perfectTrace(PLANK) };
    const score = drawnScore(own, [drawn], () => truth);
    expect(score).toMatchObject({
      sets: 1,
      right: 1,
      faultsRight: 1,
      explained: 0,
      phantomReps: 0,
      phantomS: 0,
      misses: [],
    });
  });

  it('count it as wrong if it was performed in another way, and say what was missed', () => {
    const drawn = { ...PLANK, ...way, trace: perfectTrace(PLANK) };
    const other = {
      ...truth,
      goodS: (truth.goodS ?? 0) + 2,
      faults: { ...truth.faults, 'hips-sag': 'yes' as const },
    };
    const score = drawnScore(own, [drawn], () => other);
    expect(score).toMatchObject({ right: 0, faultsRight: 0 });
    expect(score.misses[0]).toMatch(/^set 0: a hold off by 2\.\d s, missed hips-sag/);
    expect(drawnTable([{ ...way, ...score }])).toContain(
      '| plank | lightning | as-is | 1 | 0 | 0 | 0 | 1 | 0 | 0.0 |',
    );
  });

  it('count what is credited in another exercise as made up', () => {
    const drawn = { ...PLANK, ...way, exerciseId: 'locust', trace: perfectTrace(PLANK) };
    const score = drawnScore(own, [drawn], () => truth);
    expect(score).toMatchObject({ sets: 0, right: 0, phantomReps: 0 });
    expect(Math.abs(score.phantomS - (truth.goodS ?? 0))).toBeLessThan(0.7);
    expect(score.misses).toEqual([`locust 0: 0 reps, ${score.phantomS.toFixed(1)} s made up`]);
  });

  it('are zero for keypoints on their joints', () => {
    const table = drawnErrorTables([{ ...PLANK, ...way, trace: perfectTrace(PLANK) }]);
    expect(table).toMatch(/\| plank \| lightning \| as-is \| \d+ \| 0\.000 \| 0\.0 % \| 0\.80 \|/);
    expect(table).toMatch(/\| plank \| lightning \| as-is \|( -?0\.000 \/ -?0\.000 \|){4} 1\.00 \|/);
  });

  it('report keypoints that are too far towards the feet', () => {
    // The head of this set is on the left, so moving to the right is moving towards the feet.
    const table = drawnErrorTables([{ ...PLANK, ...way, trace: perfectTrace(PLANK, 8) }]);
    expect(table).toMatch(/\| plank \| lightning \| as-is \|( -0\.0[1-9]\d \/ -?0\.00\d \|){4} 1\.00 \|/);
  });
});
