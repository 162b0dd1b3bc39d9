import { createDetector, movenet, SupportedModels } from '@tensorflow-models/pose-detection';
import { io, memory } from '@tensorflow/tfjs-core';
import { keypointIndex, SIDES, type PairedJoint } from '../pose/keypoints.ts';
import type { Keypoint } from '../pose/pose-frame.ts';
import * as v from 'valibot';
import type { Turn } from '../pose/track/turn.ts';
import type { Backend, ModelId } from './detector.ts';
import { backFrom, letterbox, SQUARE, toPicture, turnPoint } from './letterbox.ts';
import { squareDrawer } from './square-drawer.ts';

const { SINGLEPOSE_LIGHTNING, SINGLEPOSE_THUNDER } = movenet.modelType;

/** Determines the side of the crop that the model gets: 192 px, or 256 px with Thunder. */
const MODEL_TYPE: Readonly<Record<ModelId, string>> = {
  'movenet-lightning': SINGLEPOSE_LIGHTNING,
  'movenet-thunder': SINGLEPOSE_THUNDER,
};

/** A picture of any size, and how the model should look at it. */
export interface ModelInput {
  readonly picture: ImageBitmap | VideoFrame;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  /** Forgets where the trainee was. */
  readonly afresh: boolean;
}

/** MoveNet on the backend that is running. */
export interface MoveNet {
  /** 17 keypoints in pixels of the picture, or null if nobody is found. */
  detect(input: ModelInput): Promise<readonly Keypoint[] | null>;
  tensors(): number;
}

const indicesOf = (joint: PairedJoint): readonly number[] => SIDES.map((side) => keypointIndex(side, joint));
/** The condition by which MoveNet itself decides whether to crop: a shoulder and a hip, left or right. */
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
 * MoveNet drops its crop with the first picture in which it sees no trunk, and then sees a person who is small in the whole picture too
 * badly to find them again. For this many pictures, it looks where it last saw the trunk. Basis: a drawn body at rest, 400 pictures: lost
 * for up to 11 at a time before, for one at a time with this.
 */
const KEPT = 3;

/** The part of the square that MoveNet crops, in shares of its side. The package does not declare this field. */
const Crop = v.object({
  yMin: v.number(),
  xMin: v.number(),
  yMax: v.number(),
  xMax: v.number(),
  height: v.number(),
  width: v.number(),
});
type Crop = v.InferOutput<typeof Crop>;

/** The same part after the square was turned. */
const turnCrop = ({ yMin, xMin, yMax, xMax, height, width }: Crop, turn: Turn): Crop => {
  const [[ax, ay], [bx, by]] = [turnPoint(xMin, yMin, 1, turn), turnPoint(xMax, yMax, 1, turn)];
  return {
    yMin: Math.min(ay, by),
    xMin: Math.min(ax, bx),
    yMax: Math.max(ay, by),
    xMax: Math.max(ax, bx),
    ...(turn === 'none' ? { height, width } : { height: width, width: height }),
  };
};

/** Builds the model from checked weights. Smoothing stays off because the pose room smooths once. */
export const loadMoveNet = async (
  model: ModelId,
  artifacts: io.ModelArtifacts,
  backend: Backend,
): Promise<MoveNet> => {
  const detector = await createDetector(SupportedModels.MoveNet, {
    modelType: MODEL_TYPE[model],
    modelUrl: io.fromMemory(artifacts),
    enableSmoothing: false,
  });
  const draw = squareDrawer(SQUARE, backend);
  const cut = (): Crop | null => {
    const found = v.safeParse(Crop, 'cropRegion' in detector ? detector.cropRegion : null);
    return found.success ? found.output : null;
  };
  const setCut = (crop: Crop | null): void => {
    Object.assign(detector, { cropRegion: crop });
  };
  /** The last crop that showed the trunk, and the number of pictures since then without one. */
  let good: Crop | null = null;
  let missed = 0;
  let turned: Turn = 'none';
  const turnTo = (turn: Turn): void => {
    if (turn === turned) return;
    const follow = (crop: Crop | null): Crop | null =>
      crop && turnCrop(turnCrop(crop, backFrom(turned)), turn);
    setCut(follow(cut()));
    good = follow(good);
    turned = turn;
  };
  return {
    detect: async ({ picture, width, height, turn, afresh }) => {
      turnTo(turn);
      if (afresh) {
        detector.reset();
        good = null;
      }
      const used = cut();
      const box = letterbox(width, height, SQUARE);
      const square = await draw(picture, box, turn);
      const [pose] = await detector.estimatePoses(square);
      if (square instanceof ImageBitmap) square.close();
      // The library's type leaves the score optional. A keypoint without a score counts as not seen.
      const keypoints = pose?.keypoints.map(({ x, y, score }) => [x, y, score ?? 0] as const) ?? null;
      if (keypoints && showsTrunk(keypoints)) [good, missed] = [used, 0];
      else if (good && ++missed <= KEPT) setCut(good);
      return keypoints?.map(([x, y, score]): Keypoint => [...toPicture(box, turn, x, y), score]) ?? null;
    },
    tensors: () => memory().numTensors,
  };
};
