/** The sides of the body, for the screens: they read the app, not the engine. */
export { hasSides, isSideOver, onSide, owedSide, sideTimes } from '../engine/sides.ts';
