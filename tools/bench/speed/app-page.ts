/** What the bench needs from the app's own parts in its page. */
import { openDetector } from '../../../src/detector/client.ts';
import type { Detector } from '../../../src/detector/detector.ts';
import { encodeClip } from './clip-page.ts';
import { openCamera } from './page-camera.ts';

/** From one frame to the next, milliseconds: 15 a second. */
const FRAME_MS = 1000 / 15;

const open = async (): Promise<{ readonly detector: Detector; readonly video: HTMLVideoElement }> => {
  const detector = await openDetector('movenet-lightning');
  await detector.raced();
  return { detector, video: await openCamera() };
};

let opened: ReturnType<typeof open> | null = null;
let frames = 0;

const app = {
  /** Shows the detector that many frames of the camera at full speed, as if 15 came per second. Returns its times in milliseconds. */
  look: async (count: number): Promise<readonly number[]> => {
    opened ??= open();
    const { detector, video } = await opened;
    const times: number[] = [];
    while (times.length < count) {
      const { videoWidth: width, videoHeight: height } = video;
      const timestampMs = (frames += 1) * FRAME_MS;
      times.push((await detector.detect({ image: video, width, height, timestampMs })).detectMs);
    }
    return times;
  },

  /** The detector's tensors. */
  tensors: async (): Promise<number> => {
    if (!opened) throw new Error('no frame was shown to the detector');
    return (await opened).detector.tensors();
  },

  encodeClip,
};

declare global {
  interface Window {
    app: typeof app;
  }
}

window.app = app;
