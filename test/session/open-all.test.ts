import { describe, expect, it } from 'vitest';
import type { FrameSource } from '../../src/camera/frame-source.ts';
import type { Detector } from '../../src/detector/detector.ts';
import { openAll, type ToOpen } from '../../src/session/open/open-all.ts';
import { OpenParts } from '../../src/session/open/open-parts.ts';
import type { Opening } from '../../src/session/session-store.ts';
import type { SessionRequest } from '../../src/session/session-types.ts';

/** A promise that the test resolves. */
function later() {
  let come = (): void => undefined;
  const moment = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { moment, come: () => come() };
}

/**
 * Opens what a request needs. The camera and the detector open at once, or when a test lets them; the detector's race lasts until
 * `endRace` is called. `closed` lists what has been closed.
 */
function opens(
  request: SessionRequest['source'],
  late: { readonly camera?: Promise<void>; readonly detector?: Promise<void> } = {},
) {
  const closed: string[] = [];
  const source = (kind: FrameSource['kind']): FrameSource => ({
    ...{ kind, label: kind, width: 640, height: 360, durationS: null },
    display: {} as HTMLVideoElement,
    run: () => Promise.resolve(),
    close: () => closed.push(kind),
  });
  const race = later();
  const detector: Detector = {
    ...{ model: 'movenet-lightning', backend: 'wasm', threads: 1, fellBack: false },
    ...{ isTooSlow: false, isRacing: true },
    detect: async ({ timestampMs }) => ({
      ...{ frame: { timestampMs, keypoints: null }, detectMs: 1, model: 'movenet-lightning' },
    }),
    raced: () => race.moment,
    tensors: () => Promise.resolve(1),
    close: () => closed.push('detector'),
  };
  const stages: (string | null)[] = [];
  let isOpen = false;
  const parts = new OpenParts();
  const toOpen: ToOpen = {
    parts: {
      openCamera: async () => {
        await late.camera;
        return source('camera');
      },
      openVideoFile: async () => source('video'),
      openTraceFile: async () => source('video'),
      openMannequin: async () => source('mannequin'),
      openFollower: async () => source('mannequin'),
      expectWebgl: () => undefined,
      openDetector: async () => {
        await late.detector;
        return detector;
      },
      known: async () => ({}),
    },
    request: { exerciseId: null, source: request },
    instruction: () => null,
    mayChange: () => true,
    onWait: ({ detector: waits }: Partial<Opening>) => {
      if (waits !== undefined) stages.push(waits && waits.stage);
    },
  };
  const opening = openAll(toOpen, parts).then((opened) => {
    isOpen = true;
    return opened;
  });
  return { opening, endRace: () => race.come(), stages, isOpen: () => isOpen, parts, closed };
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

describe('a trainee who leaves while a session is opened', () => {
  it('has the camera closed at once, and the model when it arrives', async () => {
    const model = later();
    const { opening, parts, closed } = opens({ kind: 'camera' }, { detector: model.moment });
    await soon();
    expect(closed).toEqual([]);
    parts.close();
    expect(closed).toEqual(['camera']);
    model.come();
    await opening;
    expect(closed).toEqual(['camera', 'detector']);
  });

  it('has a camera that is allowed later closed when it arrives', async () => {
    const camera = later();
    const { opening, parts, closed } = opens({ kind: 'camera' }, { camera: camera.moment });
    await soon();
    parts.close();
    expect(closed).toEqual(['detector']);
    camera.come();
    await opening;
    expect(closed).toEqual(['detector', 'camera']);
  });

  it('has the race of a file that is judged at full speed stopped', async () => {
    const { opening, parts, closed, stages, endRace } = opens({ kind: 'video', file, pace: 'fast' });
    await soon();
    expect(stages.at(-1)).toBe('timing');
    parts.close();
    expect(closed.toSorted()).toEqual(['detector', 'video']);
    endRace();
    await opening;
  });

  it('leaves alone the parts that a run has taken over', async () => {
    const { opening, parts, closed } = opens({ kind: 'camera' });
    await opening;
    parts.handOver();
    parts.close();
    expect(closed).toEqual([]);
  });
});

describe('a part that cannot be opened', () => {
  it('is reported before the other one has arrived: the source at once, the detector after the source', async () => {
    const never = new Promise<void>(() => undefined);
    const refused = Promise.reject(new Error('refused'));
    await expect(opens({ kind: 'camera' }, { camera: refused, detector: never }).opening).rejects.toThrow(
      'refused',
    );

    const camera = later();
    const missing = Promise.reject(new Error('missing'));
    const { opening, parts, closed } = opens(
      { kind: 'camera' },
      { camera: camera.moment, detector: missing },
    );
    await soon();
    camera.come();
    await expect(opening).rejects.toThrow('missing');
    parts.close();
    expect(closed).toEqual(['camera']);
  });
});
