import { describe, expect, it } from 'vitest';
import type { FrameSource } from '../../src/camera/frame-source.ts';
import type { Detector } from '../../src/detector/detector.ts';
import { openAll } from '../../src/session/open/open-all.ts';
import type { Opening } from '../../src/session/session-store.ts';
import type { SessionRequest } from '../../src/session/session-types.ts';

const source = (kind: FrameSource['kind']): FrameSource => ({
  ...{ kind, label: kind, width: 640, height: 360, durationS: null },
  display: {} as HTMLVideoElement,
  run: () => Promise.resolve(),
  close: () => undefined,
});

/** Opens what a request needs, with a detector whose race lasts until `endRace` is called. */
function opens(request: SessionRequest['source']) {
  let endRace = (): void => undefined;
  const raced = new Promise<void>((resolve) => {
    endRace = resolve;
  });
  const detector: Detector = {
    ...{ model: 'movenet-lightning', backend: 'wasm', threads: 1, fellBack: false },
    ...{ isTooSlow: false, isRacing: true },
    detect: ({ timestampMs }) => Promise.resolve({ frame: { timestampMs, keypoints: null }, detectMs: 1 }),
    raced: () => raced,
    tensors: () => Promise.resolve(1),
    close: () => undefined,
  };
  const stages: (string | null)[] = [];
  let isOpen = false;
  const opening = openAll({
    parts: {
      openCamera: async () => source('camera'),
      openVideoFile: async () => source('video'),
      openTraceFile: async () => source('video'),
      openMannequin: async () => source('mannequin'),
      openFollower: async () => source('mannequin'),
      openDetector: async () => detector,
      known: async () => ({}),
    },
    request: { exerciseId: null, source: request },
    instruction: () => null,
    mayChange: () => true,
    onWait: ({ detector: waits }: Partial<Opening>) => {
      if (waits !== undefined) stages.push(waits && waits.stage);
    },
  }).then((opened) => {
    isOpen = true;
    return opened;
  });
  return { opening, endRace: () => endRace(), stages, isOpen: () => isOpen };
}

const file = new File([], 'clip.mp4');
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('a session begins', () => {
  it('while the backends still race, if its pictures come live', async () => {
    for (const request of [{ kind: 'camera' }, { kind: 'video', file, pace: 'live' }] as const) {
      const { opening, stages } = opens(request);
      expect((await opening).detector?.backend).toBe('wasm');
      expect(stages).toEqual(['loading', null]);
    }
  });

  it('after the race, and says what it waits for, if a file is judged at full speed', async () => {
    const { opening, endRace, stages, isOpen } = opens({ kind: 'video', file, pace: 'fast' });
    await soon();
    expect(isOpen()).toBe(false);
    expect(stages).toEqual(['loading', null, 'timing']);
    endRace();
    expect((await opening).detector?.backend).toBe('wasm');
    expect(stages.at(-1)).toBeNull();
  });

  it('without a detector, if a trace brings its keypoints along', async () => {
    const { opening } = opens({ kind: 'trace', file, pace: 'fast' });
    expect((await opening).detector).toBeNull();
  });
});
