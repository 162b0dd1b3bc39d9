import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** Size of the recording; its header alone has about two hundred bytes. */
const LEAST_BYTES = 2000;

/** At least a second of a moving square, recorded by the browser itself: WebM without a length in its header. */
export async function recordedVideo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async (leastBytes) => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 180;
    const context = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start(100);
    // A busy machine encodes late, so the square moves until there is enough of it.
    for (let at = 0; at < 30 || new Blob(parts).size < leastBytes; at += 1) {
      context?.fillRect((at * 8) % 320, 0, 8, 180);
      await new Promise((resolve) => setTimeout(resolve, 33));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, LEAST_BYTES);
  return Buffer.from(base64, 'base64');
}
