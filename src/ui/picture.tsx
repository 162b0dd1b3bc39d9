import { useEffect, useRef } from 'react';
import { useApp, useView } from './context.ts';
import { drawOverlay } from './overlay.ts';

/** The live picture with the skeleton over it. The picture's own element is moved in here; frames do not pass through React. */
export function Picture() {
  const { session, words } = useApp();
  const source = useView((view) => view.source);
  const stage = useView((view) => view.stage);
  const mirrored = source?.kind === 'camera';
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const display = session.display();
    if (!display || !frame.current) return;
    display.className = 'picture-source';
    frame.current.prepend(display);
    return () => display.remove();
  }, [session, source, stage]);

  useEffect(
    () =>
      session.onFrame((overlay) => {
        if (canvas.current) drawOverlay(canvas.current, overlay, mirrored);
      }),
    [session, mirrored],
  );

  return (
    <div
      ref={frame}
      className={mirrored ? 'picture mirrored' : 'picture'}
      role="img"
      aria-label={words.t('workout.picture')}
    >
      <canvas ref={canvas} className="overlay" />
    </div>
  );
}
