import { expect } from 'vitest';
import type { ChangingDetector } from '../../src/detector/changing-detector.ts';
import type { JudgingRunner } from '../../src/detector/changing-parts.ts';
import type { DetectorInput } from '../../src/detector/detector.ts';
import { LIGHTNING, quick, StandInDevice, withCard } from './stand-in-device.ts';

type Detector = ChangingDetector<JudgingRunner>;

/** A picture that is never drawn needs no pixels. */
const pictureAt = (timestampMs: number): DetectorInput => ({
  image: {} as CanvasImageSource,
  width: 640,
  height: 360,
  timestampMs,
});

/** Has that many frames judged, one after the other. Returns their times. */
export async function judges(detector: Detector, frames: number): Promise<readonly number[]> {
  const seen: number[] = [];
  for (let at = 0; at < frames; at += 1) seen.push((await detector.detect(pictureAt(at))).frame.timestampMs);
  return seen;
}

/** Has frames judged live, 20 a second, for that long. */
export async function judgesLive(detector: Detector, { state }: StandInDevice, forS: number): Promise<void> {
  for (let at = 0; at <= forS * 20; at += 1) {
    state.nowMs += 50;
    await detector.detect(pictureAt(state.nowMs));
  }
}

/** The names without consecutive repetitions. */
export const inOrder = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => name !== names[at - 1]);

/** A device whose race is over and remembered, and the detector that runs on it. */
export async function settled(present = LIGHTNING) {
  const own = new StandInDevice(withCard, present, quick);
  await own.starts();
  const detector = await own.opens();
  expect([detector.backend, own.started.length]).toEqual(['webgl', 1]);
  own.judged.length = 0;
  return { own, detector };
}
