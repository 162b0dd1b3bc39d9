import * as v from 'valibot';
import { kept } from '../kept/kept.ts';

/*
 * What is remembered about the stored sessions outside the database. A browser that clears a database when the disk is full leaves
 * localStorage alone, so that a cleared database can be distinguished from a first visit. Firefox and Safari clear both together; then
 * nothing is reported.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const markerSchema = v.object({
  /** The number of sessions in which something was done, at the last look. */
  sessions: count,
  /** When the newest of them began, milliseconds of the epoch. */
  lastAt: v.number(),
  /** How many of them are in a file too: those that were there at the last export, and those that came from a file since. */
  exported: count,
});

export type Marker = Readonly<v.InferOutput<typeof markerSchema>>;

const NONE: Marker = { sessions: 0, lastAt: 0, exported: 0 };

const marker = kept('longline.sessions', markerSchema, NONE);

/** Sessions that were there and are gone although the trainee did not delete them. */
export type Cleared = Pick<Marker, 'sessions' | 'lastAt'>;

/** What a look at the stored sessions finds out besides the sessions themselves. */
export interface Beside {
  readonly cleared: Cleared | null;
  /** How many sessions in which something was done are in no file: they were never exported, and did not come from a file. */
  readonly unexported: number;
}

/** How many sessions are stored, and in how many of them something was done. A damaged session counts in both. */
interface Stored {
  readonly all: number;
  readonly done: number;
}

/** Compares the sessions that are stored now with those that are remembered, and remembers the current ones. */
export function compare({ all, done: sessions }: Stored, lastAt: number): Beside {
  const before = marker.read();
  if (all === 0) {
    const { sessions: were, lastAt: last } = before;
    return { cleared: were > 0 ? { sessions: were, lastAt: last } : null, unexported: 0 };
  }
  // After a deletion there are fewer than were exported.
  const exported = Math.min(before.exported, sessions);
  marker.write({ sessions, lastAt, exported });
  return { cleared: null, unexported: sessions - exported };
}

/** Remembers that all current sessions have been exported. */
export const noteExport = (): void => {
  const before = marker.read();
  marker.write({ ...before, exported: before.sessions });
};

/** Remembers that so many of the current sessions came from a file. */
export const noteImport = (sessions: number): void => {
  const before = marker.read();
  marker.write({ ...before, exported: Math.min(before.exported + sessions, before.sessions) });
};

/** Forgets the sessions: the trainee has deleted them, or knows that they are gone. */
export const forget = (): void => marker.remove();
