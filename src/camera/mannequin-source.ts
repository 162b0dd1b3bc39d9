import { CAST } from '../mannequin/body/cast.ts';
import { cameraFrom, demonstrate } from '../mannequin/act/demonstration.ts';
import { motions } from '../exercises/index.ts';
import { drawMannequin } from './drawn-mannequin.ts';
import type { OpenMannequin } from './frame-source.ts';

/**
 * Lets the mannequin do an exercise in front of a camera in the given position, drawn live. The source ends when the mannequin has got
 * up. Fails as `drawMannequin` does.
 */
export const openMannequin: OpenMannequin = async (exerciseId, { fault, stand, who }, fromS) => {
  const motion = motions.find(({ id }) => id === exerciseId);
  if (!motion) throw new Error(`the mannequin cannot do ${exerciseId}`);
  const { performance } = demonstrate(motion, CAST[who].person, fault);
  return drawMannequin(who, {
    fromMs: fromS * 1000,
    endMs: performance.ms,
    first: performance.at(0),
    figureAt: (timestampMs) => performance.at(timestampMs),
    camera: (picture) => cameraFrom(stand, picture),
  });
};
