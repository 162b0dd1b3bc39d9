import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFrames, unpackFrames } from '../../src/storage/format/packed-frames.ts';
import { quantisePose, type Keypoint, type PoseFrame } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));

const coordinate = fc.double({ min: -500, max: 8000, noNaN: true });
const keypoint = fc.tuple(coordinate, coordinate, fc.double({ min: 0, max: 1, noNaN: true }));
const frame: fc.Arbitrary<PoseFrame> = fc.record(
  {
    timestampMs: fc.oneof(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.double({ min: 0, max: 1e12, noNaN: true }),
    ),
    // Only one zero, as in JSON.
    keypoints: fc.option(
      fc
        .array(keypoint, { minLength: 17, maxLength: 17 })
        .map((pose) => quantisePose(pose).map(([x, y, score]) => [x + 0, y + 0, score + 0] as const)),
    ),
    roll: fc.double({ min: -180, max: 180, noNaN: true }),
  },
  { requiredKeys: ['timestampMs', 'keypoints'] },
);

describe('packed frames', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), (frames) => {
        const packed = packFrames(frames);
        expect(packed && unpackFrames(packed)).toEqual(frames);
      }),
    );
  });

  it('are not packed if the model changes in them, which would be lost', () => {
    const frames: readonly PoseFrame[] = [
      { timestampMs: 0, keypoints: null },
      { timestampMs: 33, keypoints: null, model: 'movenet-thunder' },
    ];
    expect(packFrames(frames)).toBeNull();
    const read = parseTrace(JSON.stringify({ schema: 1, width: 640, height: 360, frames }));
    expect(read).toMatchObject({ trace: { frames } });
  });

  it('take less than a fifth of their JSON, of what the model saw', () => {
    for (const file of readdirSync(golden).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(golden + file, 'utf8');
      const read = parseTrace(text);
      if ('wrong' in read) throw new Error(read.wrong);
      const { frames } = read.trace;
      const packed = packFrames(frames);
      expect(packed && unpackFrames(packed)).toEqual(frames);
      expect((packed?.length ?? Infinity) * 5).toBeLessThan(JSON.stringify(frames).length);
    }
  });

  it('store a keypoint that was not a number as an unseen one, like the file to which they go', () => {
    for (const odd of [NaN, Infinity, -Infinity]) {
      const pose = Array.from({ length: 17 }, (_, i): Keypoint => (i === 9 ? [odd, odd, odd] : [3, 4, 0.5]));
      const frames = [{ timestampMs: 0, keypoints: quantisePose(pose) }];
      expect(frames[0]?.keypoints[9]).toEqual([0, 0, 0]);
      const packed = packFrames(frames);
      expect(packed && unpackFrames(packed)).toEqual(frames);
      const text = JSON.stringify({ schema: 1, width: 640, height: 360, frames });
      expect(parseTrace(text)).toMatchObject({ trace: { frames } });
    }
  });

  it('are read as unseen keypoints from a file that was written before those were dropped', () => {
    const keypoints = Array.from({ length: 17 }, (_, i) => (i === 9 ? [NaN, NaN, NaN] : [3, 4, 0.5]));
    const text = JSON.stringify({
      schema: 1,
      width: 640,
      height: 360,
      frames: [{ timestampMs: 0, keypoints }],
    });
    const read = parseTrace(text);
    expect('trace' in read && read.trace.frames[0]?.keypoints?.[9]).toEqual([0, 0, 0]);
  });

  it('are not made of what is finer than the detector gives', () => {
    const pose = Array.from({ length: 17 }, () => [0.123, 4, 0.5] as const);
    expect(packFrames([{ timestampMs: 0, keypoints: pose }])).toBeNull();
  });

  it('are frames or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          for (const { timestampMs, keypoints } of unpackFrames(bytes)) {
            expect(Number.isFinite(timestampMs)).toBe(true);
            for (const [x, y, score] of keypoints ?? []) {
              expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
              expect(score).toBeGreaterThanOrEqual(0);
              expect(score).toBeLessThanOrEqual(1);
            }
          }
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
