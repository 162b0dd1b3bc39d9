/** Good time on each side, for the screens: they read the app, not the engine. */
export { isSideOver, owedSide, sideTimes } from '../engine/sides.ts';
