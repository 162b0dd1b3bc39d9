/** What the screens read off a workout: they read the app, not the workout. */
export { easierThan } from '../workout/easier.ts';
export { creditedMs, openMs } from '../workout/set-progress.ts';
export { currentSet, nextSet } from '../workout/workout-state.ts';
