import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { CAST } from '../../src/mannequin/body/cast.ts';
import { perform, type Choreography } from '../../src/mannequin/act/choreography.ts';
import { cameraFrom, plainWay } from '../../src/mannequin/act/demonstration.ts';
import { motions } from '../../src/exercises/index.ts';
import type { Shot } from '../../tools/bench/rendered/mannequin-page.ts';
import { openStudio } from './studio.ts';

/** Chromium's fake camera plays an MJPEG file at this rate, in a loop. Every picture is drawn once and written this often. */
const PLAYED_FPS = 30;
const DRAWN_FPS = 10;
const PICTURE = { pictureWidth: 480, pictureHeight: 270 } as const;
/** Pictures requested from the page at a time. */
const BATCH = 25;

const { person, look } = CAST.woman;

/** What the camera sees at each moment of a person doing that exercise as planned, from the start posture on. */
export function shotsOf(exerciseId: string, plan: Choreography, fps: number): readonly Shot[] {
  const motion = motions.find(({ id }) => id === exerciseId);
  if (!motion) throw new Error(`the mannequin cannot do ${exerciseId}`);
  const { performance } = perform(motion, person, plainWay(motion), { wholeWay: false, ...plan });
  return Array.from({ length: Math.floor((performance.ms / 1000) * fps) }, (_, i) => ({
    figure: performance.at((i * 1000) / fps),
    camera: cameraFrom('side', PICTURE),
    timestampMs: (i * 1000) / fps,
  }));
}

/** A shot is drawn again if the figure has moved, and once a second, because no camera sends one picture for longer. */
const isDrawn = (shots: readonly Shot[], at: number): boolean =>
  shots[at]?.figure !== shots[at - 1]?.figure || at % DRAWN_FPS === 0;

/** Draws each shot. Returns JPEG files. */
export async function draw(shots: readonly Shot[]): Promise<readonly Buffer[]> {
  const { page, close } = await openStudio();
  try {
    await page.evaluate(([who, how]) => window.mannequin.dress(who, how), [person, look] as const);
    const moved = shots.filter((_, i) => isDrawn(shots, i));
    const drawn: Buffer[] = [];
    for (let i = 0; i < moved.length; i += BATCH) {
      const some = await page.evaluate(
        (batch) => window.mannequin.pictures(batch, 'image/jpeg'),
        moved.slice(i, i + BATCH),
      );
      drawn.push(...some.map((text) => Buffer.from(text, 'base64')));
    }
    let at = -1;
    return shots.flatMap((_, i) => {
      if (isDrawn(shots, i)) at++;
      return drawn[at] ?? [];
    });
  } finally {
    await close();
  }
}

/** Writes a person doing that exercise as planned as the file of a fake camera. */
export async function writeMjpeg(exerciseId: string, plan: Choreography, file: string): Promise<void> {
  const pictures = await draw(shotsOf(exerciseId, plan, DRAWN_FPS));
  const again = PLAYED_FPS / DRAWN_FPS;
  writeFileSync(file, Buffer.concat(pictures.flatMap((picture) => Array<Buffer>(again).fill(picture))));
}
