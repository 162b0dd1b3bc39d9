import { useApp } from './context.ts';
import { PostureDrawing } from './posture-drawing.tsx';

/** The posture of an exercise that is known by its id. */
export function ItemDrawing({ exerciseId }: { readonly exerciseId: string }) {
  const exercise = useApp().exercises.find(({ id }) => id === exerciseId);
  return exercise ? <PostureDrawing exercise={exercise} /> : null;
}
