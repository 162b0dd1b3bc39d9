import { motions } from '../../../src/exercises/index.ts';
import { perform } from '../../../src/mannequin/act/choreography.ts';
import { cameraFrom, plainWay } from '../../../src/mannequin/act/demonstration.ts';
import { CAST } from '../../../src/mannequin/body/cast.ts';
import type { Shot } from '../rendered/mannequin-page.ts';
import { openStudio } from '../rendered/studio.ts';

/** Length of the film, milliseconds. Basis: the processor draws a picture of this size in up to a second. */
const FILM_MS = 4000;
/** Pictures a second: as drawn, and as played. */
const DRAWN_FPS = 10;
export const PLAYED_FPS = 30;

/** A drawn bridge of 4 s, to be played at `PLAYED_FPS`: JPEG files of 1280 x 720, each repeated as often as it is shown. */
export async function filmBridge(): Promise<readonly Buffer[]> {
  const studio = await openStudio();
  try {
    const motion = motions.find(({ id }) => id === 'glute-bridge');
    if (!motion) throw new Error('the mannequin cannot do a bridge');
    const { person, look } = CAST.woman;
    await studio.dress(person, look);
    const plan = { stretches: [{ faults: [] }], wholeWay: false };
    const { performance } = perform(motion, person, plainWay(motion), plan);
    const camera = cameraFrom('side', { pictureWidth: 1280, pictureHeight: 720 });
    const shots = Array.from({ length: (FILM_MS / 1000) * DRAWN_FPS }, (_, i): Shot => {
      const timestampMs = (i * 1000) / DRAWN_FPS;
      return { figure: performance.at(timestampMs), camera, timestampMs };
    });
    const pictures = await studio.pictures(shots);
    return pictures.flatMap((one) => Array<Buffer>(PLAYED_FPS / DRAWN_FPS).fill(one));
  } finally {
    await studio.close();
  }
}
