import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A WebM file of these JPEG files, one after the other, repeated that often; everything in base64. */
export async function encodeClip(pictures: readonly string[], fps: number, repeats: number): Promise<string> {
  const canvas = new OffscreenCanvas(1280, 720);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('no 2-D canvas');
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 4e6 });
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  for (let at = 0; at < pictures.length * repeats; at += 1) {
    const picture = pictures[at % pictures.length] ?? '';
    const bitmap = await createImageBitmap(new Blob([bytesOf(picture)], { type: 'image/jpeg' }));
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    await source.add(at / fps, 1 / fps);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('no clip came of it');
  return base64Of(new Uint8Array(target.buffer));
}
