/** The page that the app is compared with: MoveNet as its package is used by default, on the main thread, on whole frames. */
import { createDetector, movenet, SupportedModels } from '@tensorflow-models/pose-detection';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { Backend } from '../../../src/detector/detector.ts';
import './app-page.ts';
import { openCamera } from './page-camera.ts';

/** The times of a frame, in milliseconds of the page's clock. */
export interface FrameTime {
  /** When the browser had the frame from the camera. */
  readonly capturedMs: number;
  readonly askedMs: number;
  readonly answeredMs: number;
}

const openModel = async (backend: Backend, threads: number) => {
  setWasmPaths('wasm/');
  setThreadsCount(threads);
  await setBackend(backend);
  await ready();
  return createDetector(SupportedModels.MoveNet, {
    modelType: movenet.modelType.SINGLEPOSE_LIGHTNING,
    modelUrl: new URL('models/movenet-lightning.json', location.href).href,
    enableSmoothing: false,
  });
};

const page = {
  /** Runs detection on frames of the camera, one after the other, for that many seconds after a warm-up. */
  stock: async (backend: Backend, threads: number, seconds: number): Promise<readonly FrameTime[]> => {
    const [detector, video] = [await openModel(backend, threads), await openCamera()];
    for (let at = 0; at < 10; at += 1) await detector.estimatePoses(video);
    const times: FrameTime[] = [];
    const endMs = performance.now() + seconds * 1000;
    while (performance.now() < endMs) {
      const capturedMs = await new Promise<number>((resolve) =>
        video.requestVideoFrameCallback((nowMs, { captureTime }) => resolve(captureTime ?? nowMs)),
      );
      const askedMs = performance.now();
      await detector.estimatePoses(video);
      times.push({ capturedMs, askedMs, answeredMs: performance.now() });
    }
    return times;
  },

  /** The time that the model takes for a picture in memory (ms), while nothing else happens. */
  modelAlone: async (backend: Backend, threads: number, frames: number): Promise<readonly number[]> => {
    const [detector, video] = [await openModel(backend, threads), await openCamera()];
    const pen = new OffscreenCanvas(384, 384).getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no 2-D canvas');
    pen.drawImage(video, 0, 84, 384, 216);
    for (const track of video.srcObject instanceof MediaStream ? video.srcObject.getTracks() : [])
      track.stop();
    video.remove();
    const picture = pen.getImageData(0, 0, 384, 384);
    const times: number[] = [];
    for (let at = -20; at < frames; at += 1) {
      const beganMs = performance.now();
      await detector.estimatePoses(picture);
      if (at >= 0) times.push(performance.now() - beganMs);
    }
    return times;
  },
};

export type StockPage = typeof page;

declare global {
  interface Window {
    stock: StockPage;
  }
}

window.stock = page;
