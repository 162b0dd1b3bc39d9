import { focalLength, projection, type Camera } from '../../src/mannequin/camera.ts';
import type { Show } from '../../src/mannequin/act/choreography.ts';
import { jointsOf, LIMB_JOINTS, type Figure } from '../../src/mannequin/body/figure.ts';
import { personBodyLength } from '../../src/mannequin/body/person.ts';
import type { Performance, Sway } from '../../src/mannequin/act/performance.ts';
import type { AsSeen } from './truth.ts';
import { vector } from '../../src/mannequin/body/vector.ts';
import { SIDES } from '../../src/pose/keypoints.ts';
import type { PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { noisy } from './noise.ts';
import { seeded } from '../../src/geometry/seeded.ts';
import type { Draw } from './random.ts';

export const PICTURES = [
  [640, 360],
  [640, 480],
  [480, 640],
] as const;

/** `good`: up to 30 degrees to the side and 1 m high; `unjudgeable`: over 60 degrees to the side, or over 1.8 m high; or a view at the limit. */
export type View = 'good' | 'unjudgeable' | { readonly azimuth: number; readonly height: number };

const SOME_MOMENTS = [0, 0.25, 0.5, 0.75, 1];

/** The figures of a set at some moments of it. */
const figuresOf = ({ performance, setStartMs, setEndMs, stretches }: Show): readonly Figure[] =>
  [
    ...SOME_MOMENTS.map((share) => setStartMs + (setEndMs - setStartMs) * share),
    ...stretches.map(({ topMs }) => topMs),
  ]
    .map((ms) => performance.at(ms))
    .filter((figure) => figure !== null);

const boundsOf = (figures: readonly Figure[]) => {
  const points = figures.flatMap((figure) => [
    ...SIDES.flatMap((side) => LIMB_JOINTS.map((joint) => figure[side][joint])),
    figure.head.centre,
  ]);
  const span = (axis: 'x' | 'y' | 'z') => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  return { x: span('x'), y: span('y') };
};

/** A share of the picture that stays free around the body. */
const MARGIN = 0.06;

/** A camera placed as a person who read the instructions would place it: the whole body in the picture, from as near as possible. */
export function cameraFor(
  show: Show,
  view: View,
  draw: Draw,
  size: readonly [number, number] = draw.oneOf(PICTURES),
): Camera {
  const [pictureWidth, pictureHeight] = size;
  const mirrored = draw.chance(0.5) ? 180 : 0;
  const round = draw.pick(-30, 30);
  const askew = draw.pick(65, 115);
  const [low, high] = [draw.pick(0.25, 1), draw.pick(1.9, 2.5)];
  const fromAbove = draw.chance(0.4);
  const figures = figuresOf(show);
  const { x, y } = boundsOf(figures);
  const turned = typeof view === 'object' ? view.azimuth : view === 'good' || fromAbove ? round : askew;
  const height = typeof view === 'object' ? view.height : view === 'good' || !fromAbove ? low : high;
  const camera = (distance: number): Camera => ({
    aim: vector((x[0] + x[1]) / 2, (y[0] + Math.max(y[1], 0.7)) / 2),
    // A side plank shows its chest; from behind is another view.
    azimuth: turned + (show.facing === 'frontal' ? 0 : mirrored),
    height,
    distance,
    roll,
    fieldOfView,
    pictureWidth,
    pictureHeight,
  });
  const roll = draw.pick(-3, 3);
  const fieldOfView = draw.pick(62, 75);
  let distance = draw.pick(2.1, 2.8);
  const joints = figures.map((figure) => jointsOf(show.performance.person, figure));
  const fits = (at: Camera): boolean => {
    const projected = projection(at);
    return joints.every((one) =>
      projected(one).every(
        ({ x: px, y: py }) =>
          px > MARGIN * pictureWidth &&
          px < (1 - MARGIN) * pictureWidth &&
          py > MARGIN * pictureHeight &&
          py < (1 - MARGIN) * pictureHeight,
      ),
    );
  };
  while (!fits(camera(distance)) && distance < 6) distance += 0.15;
  return camera(distance);
}

/** Breathing and trembling of a person. Basis: judgement; a held plank's hip wanders by .005 of its line in footage. */
export const swayOf = (draw: Draw): Sway => ({
  breathM: draw.pick(0.002, 0.005),
  breathMs: draw.pick(2800, 4500),
  trembleM: draw.pick(0, 0.002),
});

/** How a performance is filmed. */
export interface Filming {
  readonly camera: Camera;
  readonly asSeen: AsSeen;
  readonly sway: Sway;
  /** The same seed gives the same noise. */
  readonly seed: number;
  /** Frames a second. */
  readonly fps: number;
  /** Another person found in a frame instead of the performer. */
  readonly instead?: (timestampMs: number) => Figure | null;
}

const nobodyElse = (): null => null;

/** Films a performance: returns the keypoints that the detector would have found. */
export function film(
  performance: Performance,
  { camera, asSeen, sway, seed, fps, instead = nobodyElse }: Filming,
): PoseTrace {
  const { pictureWidth: width, pictureHeight: height } = camera;
  const { person } = performance;
  const detect = noisy(seeded(seed), { width, height });
  const length = (personBodyLength(person) * focalLength(camera)) / camera.distance;
  const projected = projection(camera);
  const frames: PoseFrame[] = [];
  for (let t = 0; t <= performance.ms; t += 1000 / fps) {
    const timestampMs = Math.round(t * 10) / 10;
    const figure = instead(timestampMs) ?? performance.at(timestampMs, sway);
    const points = figure && projected(asSeen(jointsOf(person, figure)));
    frames.push({ timestampMs, keypoints: detect(points, length, timestampMs) });
  }
  return { schema: 1, width, height, frames };
}
