import { useMemo } from 'react';
import { postureOf, type DrawingPoint } from './posture.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Side } from '../../pose/keypoints.ts';
import './posture.css';

const through = (places: readonly DrawingPoint[]): string => places.map(([x, y]) => `${x},${y}`).join(' ');

interface Props {
  readonly exercise: Exercise;
  /** The side that bears the body; null or left out for either. */
  readonly side?: Side | null;
}

/** The posture in a few strokes, with the judged line emphasised. Decoration, because the name is beside it. */
export function PostureDrawing({ exercise, side = null }: Props) {
  const posture = useMemo(() => postureOf(exercise, side), [exercise, side]);
  if (!posture) return null;
  const { limbs, line, head, ball } = posture;
  return (
    <svg
      className="posture"
      data-side={side ?? undefined}
      viewBox="0 0 240 110"
      aria-hidden="true"
      focusable="false"
    >
      <path className="posture-floor" d="M6 98 H234" />
      {ball && <circle className="posture-ball" cx={ball.at[0]} cy={ball.at[1]} r={ball.radius} />}
      {limbs.map((limb, i) => (
        <polyline key={i} className="posture-limb" points={through(limb)} />
      ))}
      <polyline className="posture-line" points={through(line)} />
      <circle className="posture-head" cx={head.at[0]} cy={head.at[1]} r={head.radius} />
    </svg>
  );
}
