import { useEffect, useRef, useState } from 'react';
import type { Exercise } from '../../../engine/exercise.ts';
import type { Sample } from '../../../review/samples.ts';
import { drawReplay, type Box } from './draw-replay.ts';

interface Props {
  readonly sample: Sample | undefined;
  readonly exercise: Exercise;
  readonly box: Box | null;
}

/** The skeleton of one moment, as large as its place allows. Decoration, because the words beside it say the same. */
export function ReplayFigure({ sample, exercise, box }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState('');
  useEffect(() => {
    const mine = canvas.current;
    if (!mine) return;
    const observer = new ResizeObserver(() => setSize(`${mine.clientWidth} ${mine.clientHeight}`));
    observer.observe(mine);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (canvas.current && sample && box && size !== '') drawReplay(canvas.current, sample, exercise, box);
  }, [sample, exercise, box, size]);
  return <canvas ref={canvas} className="figure" aria-hidden="true" />;
}
