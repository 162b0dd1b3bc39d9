import { lazy, type ComponentType } from 'react';
import { noteFailure, ScreenNotArrived } from './not-arrived.tsx';

/** A screen whose code is loaded after the first paint. */
interface LateScreen<Props extends object> {
  readonly Screen: ComponentType<Props>;
  /** Loads the code ahead of time, so that the screen opens without a network. */
  loadAhead(): Promise<void>;
}

/** A screen that is loaded when it is first shown, or before; if it does not arrive, `NotArrived` takes its place. */
export function lateScreen<Props extends object>(
  fetchScreen: () => Promise<ComponentType<Props>>,
  NotArrived: ComponentType<Props> = ScreenNotArrived,
): LateScreen<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  // A failure is remembered too: a second import would find the code, but not a stylesheet that the first one missed.
  const load = (): Promise<ComponentType<Props>> => (loading ??= fetchScreen().catch(() => NotArrived));
  return {
    Screen: lazy(async () => ({ default: await load() })),
    loadAhead: async () => {
      if ((await load()) === NotArrived) noteFailure();
    },
  };
}
