import type { SessionStore } from '../session-store.ts';
import type { SessionParts } from '../session-types.ts';
import type { UnderWay } from '../under-way.ts';

/** What the controls of a session act on. */
export interface Live {
  readonly parts: SessionParts;
  readonly store: SessionStore;
  readonly underWay: UnderWay;
}
