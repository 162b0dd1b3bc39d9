import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * `none`; `waiting`: a new version has been downloaded; `busy`: the same, but a session in another tab needs the current one; `replaced`:
 * another tab has updated Longline, and this tab still runs the previous code.
 */
export interface Updates {
  readonly state: 'none' | 'waiting' | 'busy' | 'replaced';
  /** Activates the new version, and reloads the page with it. */
  readonly apply: () => void;
}

export type UpdateStore = StoreApi<Updates>;

export const createUpdateStore = (): UpdateStore =>
  createStore<Updates>(() => ({ state: 'none', apply: () => undefined }));
