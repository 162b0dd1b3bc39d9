import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/detector/detector.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { seeded } from '../../src/geometry/seeded.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { Eye } from '../../src/session/eye.ts';
import { startSingle } from '../../src/session/judging/single.ts';
import { startWorkoutJudging } from '../../src/session/judging/workout-judging.ts';
import { startWorkout } from '../../src/workout/workout.ts';

/** A device with a camera; milliseconds, minutes of the session. */
interface Device {
  /** How long the worker takes for a picture at this time. */
  readonly takesMs: (min: number) => number;
  readonly cameraFps?: number;
  readonly isRacing?: (min: number) => boolean;
  readonly backend?: (min: number) => Detector['backend'];
  /** Whether the trainee rests, so that few pictures are judged. */
  readonly rests?: (min: number) => boolean;
}

const doing = startSingle(plank);
const resting = startWorkoutJudging(exercises, startWorkout(articleRoutine, 0));

/** Judges live for that many minutes, as a session does. Returns the pictures judged per second in each of them, to the half. */
async function ratesOf(device: Device, minutes: number): Promise<readonly number[]> {
  const {
    takesMs,
    cameraFps = 30,
    isRacing = () => false,
    backend = () => 'wasm',
    rests = () => false,
  } = device;
  let nowMin = 0;
  const detector: Detector = {
    ...{ model: 'movenet-lightning', threads: 2, fellBack: false, isTooSlow: false },
    get backend() {
      return backend(nowMin);
    },
    get isRacing() {
      return isRacing(nowMin);
    },
    detect: async ({ timestampMs }) => ({
      frame: { timestampMs, keypoints: null },
      detectMs: takesMs(nowMin),
      model: 'movenet-lightning',
    }),
    raced: async () => undefined,
    tensors: async () => 1,
    close: () => undefined,
  };
  const eye = new Eye(detector);
  const judged = new Array<number>(minutes).fill(0);
  let freeMs = 0;
  for (let at = 0; at < minutes * 60 * cameraFps; at += 1) {
    const timestampMs = (at * 1000) / cameraFps;
    nowMin = timestampMs / 60_000;
    if (timestampMs < freeMs || !eye.isDue(timestampMs)) continue;
    freeMs = timestampMs + takesMs(nowMin);
    await eye.look({ image: {} as CanvasImageSource, width: 1, height: 1, timestampMs }, timestampMs);
    eye.judged(rests(nowMin) ? resting : doing, null, timestampMs);
    judged[Math.floor(nowMin)] = (judged[Math.floor(nowMin)] ?? 0) + 1;
  }
  return judged.map((count) => Math.round(count / 30) / 2);
}

/** 40 ms, longer by the share while the device is warm: from minute 3 to minute 6. */
const warmBy =
  (share: number, fromMin = 3, toMin = 6) =>
  (min: number): number =>
    40 * (min >= fromMin && min < toMin ? 1 + share : 1);

describe('a device that becomes warm', () => {
  it('is shown fewer pictures after a minute of a quarter more, and as many as before when it has cooled down', async () => {
    const rates = await ratesOf({ takesMs: warmBy(0.25), cameraFps: 15 }, 9);
    expect(rates.slice(0, 3)).toEqual([15, 15, 15]);
    expect(rates.slice(4, 6)).toEqual([12, 12]);
    expect(rates.slice(7)).toEqual([15, 15]);
  });

  it('is slowed down evenly below the rate of its camera, not to a half or a third of it', async () => {
    const rates = await ratesOf({ takesMs: (min) => warmBy(0.25)(min) * 0.6, cameraFps: 30 }, 6);
    expect([rates[2], rates[4], rates[5]]).toEqual([30, 24, 24]);
  });

  it('is not slowed down for less than a fifth more, but stays slowed down until it is below a tenth more', async () => {
    const almost = await ratesOf({ takesMs: warmBy(0.19), cameraFps: 15 }, 6);
    expect(almost).toEqual([15, 15, 15, 15, 15, 15]);
    const cooling = (share: number) => (min: number) => 40 * (min < 3 ? 1 : min < 5 ? 1.25 : 1 + share);
    expect((await ratesOf({ takesMs: cooling(0.15), cameraFps: 15 }, 8)).slice(6)).toEqual([13, 13]);
    expect((await ratesOf({ takesMs: cooling(0.08), cameraFps: 15 }, 8)).slice(6)).toEqual([15, 15]);
  });

  it('is never shown fewer than 8 pictures a second because of that', async () => {
    const rates = await ratesOf({ takesMs: (min) => (min < 3 ? 20 : 60), cameraFps: 15 }, 6);
    expect(rates.slice(4)).toEqual([8, 8]);
  });
});

describe('a device that is not warm', () => {
  it('may be slow from the start', async () => {
    const rates = await ratesOf({ takesMs: () => 100, cameraFps: 10 }, 6);
    expect(rates).toEqual([10, 10, 10, 10, 10, 10]);
  });

  it('may vary from frame to frame, and be busy with something else for 10 s', async () => {
    const random = seeded(7);
    const busy = (min: number): boolean => min >= 3 && min < 3 + 1 / 6;
    const takesMs = (min: number): number => (20 + 24 * random()) * (busy(min) ? 1.5 : 1);
    expect(await ratesOf({ takesMs, cameraFps: 15 }, 8)).toEqual([15, 15, 15, 15, 15, 15, 15, 15]);
  });

  it('may race, which takes longer meanwhile', async () => {
    const isRacing = (min: number): boolean => min >= 3 && min < 6;
    const rates = await ratesOf({ takesMs: warmBy(0.5), cameraFps: 15, isRacing }, 6);
    expect(rates).toEqual([15, 15, 15, 15, 15, 15]);
  });

  it('may have changed over to a slower backend', async () => {
    const backend = (min: number) => (min < 3 ? 'webgl' : 'wasm');
    const rates = await ratesOf({ takesMs: warmBy(0.5, 3, 9), cameraFps: 15, backend }, 8);
    expect(rates).toEqual([15, 15, 15, 15, 15, 15, 15, 15]);
  });

  it('may take longer for a picture in a rest, after it was left in peace', async () => {
    const rests = (min: number): boolean => min >= 3 && min < 6;
    const rates = await ratesOf({ takesMs: warmBy(0.5), cameraFps: 15, rests }, 7);
    expect(rates.slice(3)).toEqual([5, 5, 5, 15]);
  });
});
