import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { launchBrowser } from '../../tools/browser.ts';

const FPS = 30;

/** Writes a clip as the MJPEG file, 30 pictures a second, that Chromium's fake camera plays in a loop. */
export async function writeMjpeg(clip: string, file: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<input type="file">');
    await page.setInputFiles('input', clip);
    const pictures = await page.evaluate(async (fps) => {
      const chosen = document.querySelector('input')?.files?.[0];
      if (!chosen) throw new Error('no file');
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(chosen);
      await new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error('the clip cannot be decoded'));
      });
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
      const found: string[] = [];
      for (let i = 0; i / fps < video.duration; i++) {
        await new Promise((resolve) => {
          video.onseeked = resolve;
          video.currentTime = (i + 0.5) / fps;
        });
        canvas.getContext('2d')?.drawImage(video, 0, 0);
        found.push(canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '');
      }
      return found;
    }, FPS);
    writeFileSync(file, Buffer.concat(pictures.map((picture) => Buffer.from(picture, 'base64'))));
  } finally {
    await browser.close();
  }
}
