import { squareDrawer as drawer } from '../../../../src/detector/square-drawer.ts';
import { note } from './worker-parts.ts';

/** The app's own module, which also records its time. */
export const squareDrawer: typeof drawer = (...how) => {
  const draw = drawer(...how);
  return async (...what) => {
    const beganMs = performance.now();
    const square = await draw(...what);
    note('squareMs', beganMs);
    return square;
  };
};
