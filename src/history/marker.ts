import * as v from 'valibot';
import { kept } from '../kept/kept.ts';

/*
 * What is remembered of the stored sessions outside the database: browsers that clear a database when the disk is full leave
 * localStorage alone. So an empty database is told from a first visit. Firefox and Safari clear both together, and then nothing is told.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const markerSchema = v.object({
  /** How many sessions there were when they were last looked at. */
  sessions: count,
  /** When the newest of them began, milliseconds of the epoch. */
  lastAt: v.number(),
  /** How many there were when they were last exported. */
  exported: count,
});

export type Marker = Readonly<v.InferOutput<typeof markerSchema>>;

const NONE: Marker = { sessions: 0, lastAt: 0, exported: 0 };

const marker = kept('longline.sessions', markerSchema, NONE);

/** The sessions that were there and are gone, though nobody deleted them. */
export type Cleared = Pick<Marker, 'sessions' | 'lastAt'>;

/** What a look at the stored sessions tells beside themselves. */
export interface Beside {
  readonly cleared: Cleared | null;
  /** How many sessions no export has. */
  readonly unexported: number;
}

/** Compares the sessions that are stored now with what is remembered, and remembers them. */
export function compare(sessions: number, lastAt: number): Beside {
  const before = marker.read();
  if (sessions === 0) {
    const { sessions: were, lastAt: last } = before;
    return { cleared: were > 0 ? { sessions: were, lastAt: last } : null, unexported: 0 };
  }
  // After a deletion there are fewer than were exported.
  const exported = Math.min(before.exported, sessions);
  marker.write({ sessions, lastAt, exported });
  return { cleared: null, unexported: sessions - exported };
}

/** Remembers that every session of now has been exported. */
export const noteExport = (): void => {
  const before = marker.read();
  marker.write({ ...before, exported: before.sessions });
};

/** Forgets the sessions: the trainee has deleted them, or knows that they are gone. */
export const forget = (): void => marker.remove();
