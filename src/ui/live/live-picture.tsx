import { useEffect, useRef } from 'react';
import type { OverlayFrame } from '../../session/session-types.ts';
import { useApp, useView } from '../context.ts';
import { drawOverlay } from '../figures/overlay.ts';
import './stage.css';

/** The live picture with the skeleton over it. The picture's own element is moved in here; frames do not pass through React. */
export function LivePicture() {
  const { session, words } = useApp();
  const source = useView((view) => view.source);
  const stage = useView((view) => view.stage);
  const mirrored = source?.isMirror ?? false;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const display = session.display();
    if (!display || !box.current) return;
    display.className = 'picture-source';
    box.current.prepend(display);
    // A video that was taken out of the page has stopped.
    if (display instanceof HTMLVideoElement && display.srcObject) display.play().catch(() => undefined);
    return () => display.remove();
  }, [session, source, stage]);

  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    let last: OverlayFrame | null = null;
    const draw = (): void => {
      if (last) drawOverlay(surface, last, mirrored);
    };
    const stop = session.onFrame((frame) => {
      last = frame;
      draw();
    });
    // While paused no frame comes, and a turned phone would leave the skeleton beside the body.
    const resized = new ResizeObserver(draw);
    resized.observe(surface);
    return () => {
      stop();
      resized.disconnect();
    };
  }, [session, mirrored]);

  return (
    <div
      ref={box}
      className={mirrored ? 'picture mirrored' : 'picture'}
      role="img"
      aria-label={words.t('workout.picture')}
    >
      <canvas ref={canvas} className="overlay" />
    </div>
  );
}
