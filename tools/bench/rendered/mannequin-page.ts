/** The page behind the rendered bench and the drawn camera files. It draws the figures that a tool sends, and runs the detector on them. */
import type { ModelId } from '../../../src/detector/detector.ts';
import type { Camera } from '../../../src/mannequin/camera.ts';
import type { Figure } from '../../../src/mannequin/body/figure.ts';
import type { Look } from '../../../src/mannequin/body/look.ts';
import type { Person } from '../../../src/mannequin/body/person.ts';
import { drawTile, type Tile } from './contact-sheet.ts';
import { createStage, type Stage } from '../../../src/mannequin/renderer/stage.ts';
import type { PoseFrame } from '../../../src/pose/pose-frame.ts';
import { racedDetectors } from '../../raced-detector.ts';
import { lookInWays, type HeadAt, type Way } from '../drawn/ways.ts';

/** One picture to draw; `figure` is null for the empty room. Plain data, so that a tool can send it. */
export interface Shot {
  readonly figure: Figure | null;
  readonly camera: Camera;
  readonly timestampMs: number;
}

/** What the detector saw, and how long drawing and detecting took. */
export interface Seen {
  readonly frames: readonly PoseFrame[];
  readonly drawMs: number;
  readonly detectMs: number;
}

/** A picture to draw, and where the head of a lying trainee is in it; null: look at it without turning. */
export type DirectedShot = Shot & { readonly head: HeadAt | null };

/** What was seen of the same pictures in each way, and how long drawing and detecting took (mean ms per picture). */
export interface SeenInWays {
  readonly frames: readonly (readonly PoseFrame[])[];
  readonly drawMs: number;
  readonly detectMs: readonly number[];
}

const sheet = document.createElement('canvas');
const canvas = document.createElement('canvas');
const photo = document.createElement('canvas');
const pen = photo.getContext('2d', { willReadFrequently: true });

let stage: Stage | null = null;
const detector = racedDetectors();

const TILE_WIDTH = 640;
const TILE_HEIGHT = 360;
const GRAIN_PX = 512;

/** Grey with the noise of a webcam's sensor: laid over a picture it brightens and darkens pixels. */
const grain = (() => {
  const tile = document.createElement('canvas');
  tile.width = tile.height = GRAIN_PX;
  const context = tile.getContext('2d');
  const pixels = context?.createImageData(GRAIN_PX, GRAIN_PX);
  if (!context || !pixels) return tile;
  for (let i = 0; i < pixels.data.length; i += 4) {
    const value = 128 + (Math.random() + Math.random() + Math.random() - 1.5) * 10;
    pixels.data.set([value, value, value, 255], i);
  }
  context.putImageData(pixels, 0, 0);
  return tile;
})();

/** Draws a shot as a webcam would deliver it. */
const take = ({ figure, camera }: Shot): HTMLCanvasElement => {
  if (!stage || !pen) throw new Error('the stage is empty: dress a person first');
  stage.draw(figure, camera);
  const { pictureWidth: width, pictureHeight: height } = camera;
  if (photo.width !== width || photo.height !== height) Object.assign(photo, { width, height });
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(canvas, 0, 0);
  pen.globalCompositeOperation = 'overlay';
  const [left, top] = [-Math.floor(Math.random() * GRAIN_PX), -Math.floor(Math.random() * GRAIN_PX)];
  for (let x = left; x < width; x += GRAIN_PX)
    for (let y = top; y < height; y += GRAIN_PX) pen.drawImage(grain, x, y);
  pen.globalCompositeOperation = 'source-over';
  return photo;
};

const page = {
  /** Puts a person on the stage, replacing the previous one. */
  dress: (person: Person, look: Look): void => {
    stage?.dispose();
    stage = createStage(canvas, { person, look, preserve: true });
  },

  /** Draws each shot and looks at it with the app's own detector. */
  detect: async (shots: readonly Shot[], model: ModelId = 'movenet-lightning'): Promise<Seen> => {
    const running = await detector(model);
    const frames: PoseFrame[] = [];
    let [drawMs, detectMs] = [0, 0];
    for (const shot of shots) {
      const beganMs = performance.now();
      const picture = take(shot);
      drawMs += performance.now() - beganMs;
      const found = await running.detect({
        image: picture,
        width: picture.width,
        height: picture.height,
        timestampMs: shot.timestampMs,
      });
      detectMs += found.detectMs;
      frames.push(found.frame);
    }
    return { frames, drawMs: drawMs / shots.length, detectMs: detectMs / shots.length };
  },

  /** Draws each shot once and looks at it in each way. Without a direction, a head-up way sees a picture unturned. */
  look: async (shots: readonly DirectedShot[], ways: readonly Way[]): Promise<SeenInWays> => {
    const frames: PoseFrame[][] = ways.map(() => []);
    const detectMs = ways.map(() => 0);
    let drawMs = 0;
    for (const shot of shots) {
      const beganMs = performance.now();
      const picture = take(shot);
      drawMs += performance.now() - beganMs;
      for (const [i, found] of (await lookInWays(picture, shot, ways)).entries()) {
        frames[i]?.push(found.frame);
        detectMs[i] = (detectMs[i] ?? 0) + found.detectMs;
      }
    }
    return {
      frames,
      drawMs: drawMs / shots.length,
      detectMs: detectMs.map((ms) => ms / shots.length),
    };
  },

  /** Draws each shot. Returns JPEG or PNG files as base64. */
  pictures: (shots: readonly Shot[], type: 'image/jpeg' | 'image/png'): string[] =>
    shots.map((shot) => take(shot).toDataURL(type, 0.9).split(',')[1] ?? ''),

  /** Begins a sheet of pictures with that many columns and rows. */
  beginSheet: (columns: number, rows: number): void => {
    Object.assign(sheet, { width: columns * TILE_WIDTH, height: rows * TILE_HEIGHT });
  },

  /** Draws a shot on the sheet, with what was seen in it. */
  putOnSheet: (shot: Shot, column: number, row: number, tile: Tile): void => {
    const context = sheet.getContext('2d');
    const area = {
      left: column * TILE_WIDTH,
      top: row * TILE_HEIGHT,
      width: TILE_WIDTH,
      height: TILE_HEIGHT,
    };
    if (context) drawTile(context, take(shot), area, tile);
  },

  /** The sheet as a PNG file in base64. */
  sheet: (): string => sheet.toDataURL('image/png').split(',')[1] ?? '',
};

export type MannequinPage = typeof page;

declare global {
  interface Window {
    mannequin: MannequinPage;
  }
}

window.mannequin = page;
