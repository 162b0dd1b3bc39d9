import type { Exercise } from '../../engine/exercise.ts';
import { motions } from '../../exercises/index.ts';
import { ballRadiusFor } from '../../mannequin/body/person.ts';
import { distance, type Vector } from '../../mannequin/body/vector.ts';
import type { Side } from '../../pose/keypoints.ts';
import { figureOn, jointOf, judgedLineOf, person } from './seen-figure.ts';

/** A point in a drawing, y down. */
export type DrawingPoint = readonly [x: number, y: number];

export interface Disc {
  readonly at: DrawingPoint;
  readonly radius: number;
}

/** A posture in a few strokes, drawn on an area of 240 x 110 with the floor at 98. */
export interface Posture {
  readonly limbs: readonly (readonly DrawingPoint[])[];
  /** The judged line. */
  readonly line: readonly DrawingPoint[];
  readonly head: Disc;
  readonly ball: Disc | null;
}

/** The area for strokes: half their width stays inside, and above the floor. */
const ROOM = { left: 16, right: 224, top: 10, floor: 96, lowest: 92 } as const;
/** The largest scale per metre, so that a person who lies flat is drawn no larger than one in a plank. */
const LARGEST = 122;
/** The radius of a head (m). */
const HEAD_M = 0.095;
const HALF_STROKE = 4;

const TRUNK_AND_LEG = ['shoulder', 'hip', 'knee', 'ankle', 'toe'] as const;

/** The full movement on that side (if it has sides), as a camera that faces the mannequin squarely sees it; null if the mannequin cannot do it. */
export function postureOf(exercise: Exercise, side: Side | null = null): Posture | null {
  const motion = motions.find(({ id }) => id === exercise.id);
  if (!motion) return null;
  const figure = figureOn(side, motion.figure(person, motion.full, ballRadiusFor(person)));
  const { head, ball } = figure;
  // Seen from the front both arms are drawn too, each from the trunk. The head hides a hand that holds it.
  const limbsOf = (of: Side): readonly (readonly Vector[])[] => {
    const at = jointOf(figure, of, exercise);
    const { shoulder, elbow, wrist, hand } = figure[of];
    const held = distance(wrist, head.centre) < 2 * HEAD_M;
    return [[at('shoulder'), shoulder, elbow, wrist, ...(held ? [] : [hand])], TRUNK_AND_LEG.map(at)];
  };
  const limbs = [...limbsOf('right'), ...limbsOf('left')];
  // If the sides differ, a motion changes the right one, and the left one is judged.
  const judgedLine = judgedLineOf(figure, 'left', exercise);
  const points = limbs.flat();
  const discs = [{ centre: head.centre, radius: HEAD_M }, ...(ball ? [ball] : [])];
  const [from, to, highest] = [
    Math.min(...points.map(({ x }) => x), ...discs.map(({ centre, radius }) => centre.x - radius)),
    Math.max(...points.map(({ x }) => x), ...discs.map(({ centre, radius }) => centre.x + radius)),
    Math.max(...points.map(({ y }) => y), ...discs.map(({ centre, radius }) => centre.y + radius)),
  ];
  const scale = Math.min(LARGEST, (ROOM.right - ROOM.left) / (to - from), (ROOM.floor - ROOM.top) / highest);

  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const place = ({ x, y }: Vector): DrawingPoint => [
    tenth((ROOM.left + ROOM.right) / 2 + (x - (from + to) / 2) * scale),
    tenth(ROOM.floor - y * scale),
  ];
  const stroke = (vectors: readonly Vector[]): readonly DrawingPoint[] =>
    vectors.map(place).map(([x, y]) => [x, Math.min(ROOM.lowest, y)]);
  return {
    limbs: limbs.map(stroke),
    line: stroke(judgedLine),
    head: { at: place(head.centre), radius: tenth(HEAD_M * scale) },
    ball: ball && { at: place(ball.centre), radius: tenth(ball.radius * scale - HALF_STROKE) },
  };
}
