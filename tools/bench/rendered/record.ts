import { project, type Camera } from '../../../src/mannequin/camera.ts';
import { jointsOf, type Figure } from '../../../src/mannequin/body/figure.ts';
import type { Performance, Sway } from '../../../src/mannequin/act/performance.ts';
import type { Shot } from './mannequin-page.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import type { Studio } from './studio.ts';

/** A filmed performance: what the model saw, and where everything was. */
export interface Take {
  readonly trace: PoseTrace;
  /** For each frame; null if nobody was there. */
  readonly figures: readonly (Figure | null)[];
  /** The true keypoints in the picture for each frame, COCO order, pixels. */
  readonly joints: readonly (ReturnType<typeof project> | null)[];
  readonly drawMs: number;
  readonly detectMs: number;
}

/** Breathing and trembling of a person who holds still. Basis: judgement; the chest rises by a few millimetres. */
const ALIVE: Sway = { breathM: 0.004, breathMs: 3800, trembleM: 0.0015 };

/** The contents of each picture of a performance, at that many pictures a second. */
export const shotsOf = (performance: Performance, camera: Camera, fps: number): Shot[] =>
  Array.from({ length: Math.floor((performance.ms / 1000) * fps) }, (_, i): Shot => {
    const timestampMs = (i * 1000) / fps;
    return { figure: performance.at(timestampMs, ALIVE), camera, timestampMs };
  });

/** The performance as an MJPEG file, in the form that Chromium's fake camera plays in a loop. */
export const mjpegOf = async (
  studio: Studio,
  performance: Performance,
  camera: Camera,
  fps: number,
): Promise<Buffer> => Buffer.concat(await studio.pictures(shotsOf(performance, camera, fps)));

/** Films a performance by the person on the stage at `fps` pictures a second. */
export async function film(
  studio: Studio,
  performance: Performance,
  camera: Camera,
  fps: number,
): Promise<Take> {
  const shots = shotsOf(performance, camera, fps);
  const { frames, drawMs, detectMs } = await studio.detect(shots);
  const figures = shots.map(({ figure }) => figure);
  return {
    trace: { schema: 1, width: camera.pictureWidth, height: camera.pictureHeight, frames },
    figures,
    joints: figures.map((figure) => figure && project(jointsOf(performance.person, figure), camera)),
    drawMs,
    detectMs,
  };
}
