import type { RoutineItem } from '../../plan/routine.ts';
import { useApp } from '../context.ts';
import { firstSide } from '../workout/step-in-words.ts';
import { PostureDrawing } from './posture-drawing.tsx';

/** The posture of an item of the routine, on the side with which it begins. */
export function ItemDrawing({ item }: { readonly item: RoutineItem }) {
  const exercise = useApp().exercises.find(({ id }) => id === item.exerciseId);
  return exercise ? <PostureDrawing exercise={exercise} side={firstSide(item.dose)} /> : null;
}
