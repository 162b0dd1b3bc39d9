import * as v from 'valibot';
import { EventSchema, FrameSchema } from './event-schema.ts';
import { HistoryError } from './history-error.ts';
import { migrate } from './migrations.ts';
import { MetaSchema, type StoredSession } from './session-schema.ts';

/** Longest file that is read, in characters. Half an hour at 30 frames a second is about a quarter of it. */
export const MAX_LENGTH = 64 * 1024 * 1024;

const MARK = 'longline-session';

/** A file that begins like this was ours, even where the rest is lost. The mark is written first for that. */
const BEGINNING = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK}"`);

const size = MetaSchema.entries.source.entries.width;

const FileSchema = v.object({
  kind: v.literal(MARK),
  ...v.omit(MetaSchema, ['source']).entries,
  source: v.omit(MetaSchema.entries.source, ['width', 'height']),
  width: size,
  height: size,
  events: v.array(EventSchema),
  frames: v.array(FrameSchema),
});

/** The session as a file: a pose trace (`npm run analyze` reads it) that also says what was judged. */
export function writeSessionFile({ meta, events, frames }: StoredSession): string {
  const { schema, source, ...rest } = meta;
  const { width, height, ...from } = source;
  const file: v.InferOutput<typeof FileSchema> = {
    kind: MARK,
    schema,
    ...rest,
    source: from,
    width,
    height,
    events: [...events],
    frames: [...frames],
  };
  return JSON.stringify(file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HistoryError(BEGINNING.test(text) ? 'import-damaged' : 'import-not-ours', String(error));
  }
}

const isMarked = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === MARK;

/** Reads what {@link writeSessionFile} wrote, in any version; throws a {@link HistoryError} of an `import-` kind. */
export function readSessionFile(text: string): StoredSession {
  if (text.length > MAX_LENGTH) throw new HistoryError('import-too-large', `${text.length} characters`);
  const data = parse(text);
  if (!isMarked(data)) throw new HistoryError('import-not-ours', 'no session of Longline');
  const migrated = migrate(data);
  if (migrated.kind === 'too-new') throw new HistoryError('import-too-new', `version ${migrated.schema}`);
  if (migrated.kind === 'no-version') throw new HistoryError('import-damaged', 'its version cannot be read');
  const read = v.safeParse(FileSchema, migrated.session, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    throw new HistoryError('import-damaged', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const { schema, id, exerciseId, startedAt, model, finished, events, frames, ...found } = read.output;
  const source = { ...found.source, width: found.width, height: found.height };
  return { meta: { schema, id, exerciseId, startedAt, source, model, finished }, events, frames };
}
