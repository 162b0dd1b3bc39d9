import type { Show } from '../../../src/mannequin/act/choreography.ts';
import { midHip, midShoulder } from '../../../src/mannequin/body/figure.ts';
import { dot, minus } from '../../../src/mannequin/body/vector.ts';
import { cameraAxesOf, type Camera } from '../../../src/mannequin/camera.ts';
import type { HeadAt } from '../drawn/ways.ts';
import type { DirectedShot, Shot } from './mannequin-page.ts';

/** The side of the picture at which the head is in the start posture. */
function headOf({ performance, setStartMs }: Show, camera: Camera): HeadAt | null {
  const figure = performance.at(setStartMs);
  if (!figure) return null;
  const along = dot(minus(midShoulder(figure), midHip(figure)), cameraAxesOf(camera).right);
  return along < 0 ? 'left' : 'right';
}

/** The shots with the direction of the head, which is given from the start posture to the end of the set. */
export function directed(show: Show, camera: Camera, shots: readonly Shot[]): readonly DirectedShot[] {
  const lying = headOf(show, camera);
  return shots.map((shot) => {
    const inSet = shot.timestampMs >= show.setStartMs && shot.timestampMs <= show.setEndMs;
    return { ...shot, head: inSet ? lying : null };
  });
}
