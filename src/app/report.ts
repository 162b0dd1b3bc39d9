/** What a log amounts to, for the screens: they read the app, not the engine. */
export { report } from '../engine/report.ts';
