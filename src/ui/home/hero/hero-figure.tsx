import { lazy, Suspense, useEffect, useState } from 'react';
import { idle } from '../../../device/first-paint.ts';
import { useReducedMotion } from '../../controls/hooks/use-reduced-motion.ts';
import './hero.css';

/** If its code does not arrive, nothing is drawn, and the picture stays. */
const MovingMannequin = lazy(async () => {
  const none = { default: () => null };
  return await import('./moving-mannequin.tsx').then(
    (arrived) => ({ default: arrived.MovingMannequin }),
    () => none,
  );
});

/** A picture of the mannequin in a plank. It starts to move when the browser is idle, unless the user asks for reduced motion. */
export function HeroFigure() {
  const isStill = useReducedMotion();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void idle().then(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, []);
  return (
    <div className="hero-figure">
      <img src={`${import.meta.env.BASE_URL}mannequin.jpg`} alt="" width="960" height="540" />
      {isReady && !isStill && (
        <Suspense fallback={null}>
          <MovingMannequin />
        </Suspense>
      )}
    </div>
  );
}
