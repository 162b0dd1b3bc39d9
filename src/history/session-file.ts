import * as v from 'valibot';
import { frameSchema } from '../pose/trace-schema.ts';
import { eventSchema } from './event-schema.ts';
import { HistoryError } from './history-error.ts';
import { migrate } from './migrations.ts';
import { metaSchema, type WholeSession } from './session-schema.ts';

/** Longest file that is read, in characters. Basis: half an hour at 30 frames a second is about a quarter of it. */
export const MAX_LENGTH = 64 * 1024 * 1024;

const MARK = 'longline-session';

/** A file that begins like this was ours, even where the rest is lost. The mark is written first for that. */
const BEGINNING = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK}"`);

const from = metaSchema.entries.source.entries;

const fileSchema = v.object({
  kind: v.literal(MARK),
  ...v.omit(metaSchema, ['source']).entries,
  source: v.omit(metaSchema.entries.source, ['width', 'height']),
  width: from.width,
  height: from.height,
  events: v.array(eventSchema),
  frames: v.array(frameSchema),
});

/** The session as a file: a pose trace (`npm run analyze` reads it) that also says what was judged. */
export function writeSessionFile({ meta, log, frames }: WholeSession): string {
  const { schema, source, ...rest } = meta;
  const { width, height, ...pictures } = source;
  return JSON.stringify({
    kind: MARK,
    schema,
    ...rest,
    source: pictures,
    width,
    height,
    events: log,
    frames,
  });
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
export function readSessionFile(text: string): WholeSession {
  if (text.length > MAX_LENGTH) throw new HistoryError('import-too-large', `${text.length} characters`);
  const data = parse(text);
  if (!isMarked(data)) throw new HistoryError('import-not-ours', 'no session of Longline');
  const migrated = migrate(data);
  if (migrated.kind === 'too-new') throw new HistoryError('import-too-new', `version ${migrated.schema}`);
  if (migrated.kind === 'no-version') throw new HistoryError('import-damaged', 'its version cannot be read');
  const read = v.safeParse(fileSchema, migrated.session, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    throw new HistoryError('import-damaged', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const { events, frames, width, height, source, ...rest } = read.output;
  const meta = v.parse(metaSchema, { ...rest, source: { ...source, width, height } });
  return { meta, log: events, frames };
}
