import { SCHEMA } from './session-schema.ts';

/** A session of some version, not yet checked, with its `events` and `frames` unless only a list is made. */
export type OldSession = Readonly<Record<string, unknown>>;

/** Turns a session of version `from` into one of `from + 1`. */
export interface Migration {
  readonly from: number;
  readonly migrate: (session: OldSession) => OldSession;
}

/** Every step from the first version to {@link SCHEMA}, in order. A new version adds a step and a test for it. */
export const MIGRATIONS: readonly Migration[] = [
  // 2: says by which rules it was judged, and may hold the trainee's own verdicts, and moments at which judging was interrupted.
  { from: 1, migrate: (session) => ({ ...session, rules: 0 }) },
  // 3: stores the local time of the session. Sessions on this device get it from the store's own upgrade.
  { from: 2, migrate: (session) => ({ utcOffsetMin: null, ...session }) },
  // 4: the log may contain variations, attempts that are a variation, and faults of rules on trial. An older app would call such a log
  // damaged.
  { from: 3, migrate: (session) => session },
  // 5: the log may choose variants. An older app would call it damaged, or judge its straight-arm planks as forearm planks.
  { from: 4, migrate: (session) => session },
];

export type Migrated =
  | { readonly kind: 'migrated'; readonly session: OldSession }
  | { readonly kind: 'too-new'; readonly schema: number }
  | { readonly kind: 'no-version' };

/** Brings a session up to `current`. Refuses a session from a newer app, and one without a valid version. */
export function migrate(
  session: OldSession,
  migrations: readonly Migration[] = MIGRATIONS,
  current: number = SCHEMA,
): Migrated {
  const { schema } = session;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return { kind: 'no-version' };
  if (schema > current) return { kind: 'too-new', schema };
  let migrated = session;
  for (let from = schema; from < current; from++) {
    const step = migrations.find((migration) => migration.from === from);
    if (!step) return { kind: 'no-version' };
    migrated = { ...step.migrate(migrated), schema: from + 1 };
  }
  return { kind: 'migrated', session: migrated };
}
