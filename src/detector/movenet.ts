import { createDetector, movenet, SupportedModels } from '@tensorflow-models/pose-detection';
import { io, memory } from '@tensorflow/tfjs-core';
import { keypointIndex, SIDES, type PairedJoint } from '../pose/keypoints.ts';
import type { Keypoint } from '../pose/pose-frame.ts';
import { DetectorError, type Backend, type ModelId } from './detector.ts';

const { SINGLEPOSE_LIGHTNING, SINGLEPOSE_THUNDER } = movenet.modelType;

/** It decides the side of the cut that the model gets: 192 px, 256 px with Thunder. */
const MODEL_TYPE: Readonly<Record<ModelId, string>> = {
  'movenet-lightning': SINGLEPOSE_LIGHTNING,
  'movenet-thunder': SINGLEPOSE_THUNDER,
};

/** MoveNet on the backend that is running. */
export interface MoveNet {
  /** 17 keypoints in pixels of the square, or null if nobody is found. `afresh` forgets where the trainee was. */
  detect(picture: ImageBitmap, afresh: boolean): Promise<readonly Keypoint[] | null>;
  tensors(): number;
}

/** Two colours that no browser makes up by chance, as red, green, blue and alpha. */
const TRIED = [
  [11, 131, 201, 255],
  [233, 66, 19, 255],
] as const;

/** Whether the canvas gives back what was drawn: browsers that guard against fingerprinting give white, or noise. */
const readsBack = (context: OffscreenCanvasRenderingContext2D): boolean =>
  TRIED.every(([red, green, blue, alpha]) => {
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.fillRect(0, 0, 8, 8);
    const { data } = context.getImageData(0, 0, 8, 8);
    const near = (value: number | undefined, wanted: number): boolean =>
      value !== undefined && Math.abs(value - wanted) <= 2;
    for (let at = 0; at < data.length; at += 4) {
      const same =
        near(data[at], red) &&
        near(data[at + 1], green) &&
        near(data[at + 2], blue) &&
        near(data[at + 3], alpha);
      if (!same) return false;
    }
    return true;
  });

/**
 * The WebAssembly backend would draw the bitmap on a canvas of the graphics card and read it back;
 * a canvas that is meant for reading stays in memory.
 */
const pixelReader = (square: number): ((picture: ImageBitmap) => ImageData) => {
  const context = new OffscreenCanvas(square, square).getContext('2d', {
    willReadFrequently: true,
    alpha: false,
  });
  if (!context) throw new Error('no 2-D canvas in the worker');
  if (!readsBack(context))
    throw new DetectorError('canvas-blocked', 'the canvas does not give back what was drawn');
  return (picture) => {
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, square, square);
  };
};

const indicesOf = (joint: PairedJoint): readonly number[] => SIDES.map((side) => keypointIndex(side, joint));
/** As MoveNet itself decides whether to cut: a shoulder and a hip, left or right. */
const TRUNK = [indicesOf('shoulder'), indicesOf('hip')];
const SHOWN = 0.2;

function scoreOf(keypoints: readonly Keypoint[], at: number): number {
  const keypoint = keypoints[at];
  if (!keypoint) throw new Error(`MoveNet answered without keypoint ${at}.`);
  return keypoint[2];
}

const showsTrunk = (keypoints: readonly Keypoint[]): boolean =>
  TRUNK.every((pair) => pair.some((i) => scoreOf(keypoints, i) > SHOWN));

/**
 * MoveNet forgets its cut with the first picture that shows it no trunk, and somebody who lies small in the whole picture
 * is seen too badly to be found again: for so many pictures it looks where it saw the trunk last. Basis: a drawn body at
 * rest, 400 pictures: lost for up to 11 at a time before, for one at a time with this.
 */
const KEPT = 3;

/** Builds the model from checked weights. Smoothing stays off: the pose room smooths, once. */
export const loadMoveNet = async (
  model: ModelId,
  artifacts: io.ModelArtifacts,
  backend: Backend,
  square: number,
): Promise<MoveNet> => {
  const detector = await createDetector(SupportedModels.MoveNet, {
    modelType: MODEL_TYPE[model],
    modelUrl: io.fromMemory(artifacts),
    enableSmoothing: false,
  });
  const read = backend === 'wasm' ? pixelReader(square) : (picture: ImageBitmap) => picture;
  const cut = (): unknown => ('cropRegion' in detector ? detector.cropRegion : null);
  /** The last cut that showed the trunk, and in how many pictures after it none was seen. */
  let good: unknown = null;
  let missed = 0;
  return {
    detect: async (picture, afresh) => {
      if (afresh) {
        detector.reset();
        good = null;
      }
      const used = cut();
      const [pose] = await detector.estimatePoses(read(picture));
      // The library's type leaves the score open; a keypoint without one counts as not seen.
      const keypoints = pose?.keypoints.map(({ x, y, score }) => [x, y, score ?? 0] as const) ?? null;
      if (keypoints && showsTrunk(keypoints)) [good, missed] = [used, 0];
      else if (good && ++missed <= KEPT) Object.assign(detector, { cropRegion: good });
      return keypoints;
    },
    tensors: () => memory().numTensors,
  };
};
