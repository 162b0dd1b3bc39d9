import * as v from 'valibot';
import { exercises } from '../../exercises/index.ts';
import { frameSchema } from '../../pose/trace-schema.ts';
import { eventSchema } from './event-schema.ts';
import { HistoryError } from '../history-error.ts';
import { migrate } from './migrations.ts';
import { metaSchema, type StoredEvent, type WholeSession } from './session-schema.ts';

export const SESSION_MARK = 'longline-session';

const from = metaSchema.entries.source.entries;

const fileSchema = v.object({
  ...v.omit(metaSchema, ['source']).entries,
  source: v.omit(metaSchema.entries.source, ['width', 'height']),
  width: from.width,
  height: from.height,
  events: v.array(eventSchema),
  frames: v.array(frameSchema),
});

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Everything except the keypoints of {@link fieldsOf}. */
export function fieldsWithoutFrames({ meta, log }: Pick<WholeSession, 'meta' | 'log'>): Fields {
  const { schema, source, ...rest } = meta;
  const { width, height, ...pictures } = source;
  return { schema: 1, version: schema, ...rest, source: pictures, width, height, events: log };
}

/** The session as the fields of a file: a pose trace (whose `schema` is 1) that also says what was judged, with a `version` of its own. */
export const fieldsOf = (session: WholeSession): Fields => ({
  ...fieldsWithoutFrames(session),
  frames: session.frames,
});

/** The variants that can be judged. */
const VARIANTS = new Set(exercises.flatMap(({ variants = [] }) => variants.map(({ id }) => id)));

/** The first variant in a log that cannot be judged here; null if all can be. */
function unknownVariant(log: readonly StoredEvent[]): string | null {
  const named = log.flatMap((event) => {
    if (event.type === 'VariantChosen') return event.variant ?? [];
    return event.type === 'WorkoutStarted' ? event.routine.items.flatMap(({ variant }) => variant ?? []) : [];
  });
  return named.find((variant) => !VARIANTS.has(variant)) ?? null;
}

/** Reads such fields, of any version (the first ones did not state theirs). Throws a {@link HistoryError} of an `import-` kind. */
export function sessionOf({ schema, version, ...fields }: Fields): WholeSession {
  const migrated = migrate({ ...fields, schema: schema === 1 ? (version ?? 1) : schema });
  if (migrated.kind === 'too-new') throw new HistoryError('import-too-new', `version ${migrated.schema}`);
  if (migrated.kind === 'no-version') throw new HistoryError('import-damaged', 'its version cannot be read');
  const read = v.safeParse(fileSchema, migrated.session, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    throw new HistoryError('import-damaged', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const { events, frames, width, height, source, ...rest } = read.output;
  const variant = unknownVariant(events);
  if (variant !== null) throw new HistoryError('import-unknown-variant', variant);
  const meta = v.parse(metaSchema, { ...rest, source: { ...source, width, height } });
  return { meta, log: events, frames };
}

/** Reads the text that {@link writeSessionFile} wrote. Throws a {@link HistoryError} of an `import-` kind. */
export function readSessionFile(text: string): WholeSession {
  const data: unknown = JSON.parse(text);
  if (!isFields(data)) throw new HistoryError('import-not-ours', 'no session of Longline');
  const { kind, ...fields } = data;
  if (kind !== SESSION_MARK) throw new HistoryError('import-not-ours', 'no session of Longline');
  return sessionOf(fields);
}

/** The session as the text of a file that `npm run analyze` can read. */
export const writeSessionFile = (session: WholeSession): string =>
  JSON.stringify({ kind: SESSION_MARK, ...fieldsOf(session) });
