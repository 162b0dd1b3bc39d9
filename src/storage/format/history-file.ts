import * as v from 'valibot';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import { knownSchema } from '../../pose/trace-schema.ts';
import { HistoryError } from '../history-error.ts';
import { packFrames, unpackFrames } from './packed-frames.ts';
import { fieldsWithoutFrames, isFields, SESSION_MARK, sessionOf, type Fields } from './session-file.ts';
import { SCHEMA, type WholeSession } from './session-schema.ts';

const HISTORY_MARK = 'longline-history';

/**
 * Longest file that is read, in characters. Basis: a workout of half an hour takes about two million, a browser's longest text is five
 * hundred million.
 */
export const MAX_LENGTH = 256 * 1024 * 1024;

/** A file that begins like this was written by Longline, even if the rest is lost. For this reason the mark is written first. */
const BEGINNING = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"(${SESSION_MARK}|${HISTORY_MARK})"`);

/** This many bytes are turned into characters at once. Basis: the number of arguments of one call. */
const AT_ONCE = 8192;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return btoa(parts.join(''));
}

/** Throws if the text is not base64. */
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** A session from a file. Packed keypoints stay packed, because hundreds of sessions would not fit into memory otherwise. */
export interface BroughtSession extends Pick<WholeSession, 'meta' | 'log'> {
  readonly keypoints: { readonly frames: readonly PoseFrame[] } | { readonly packed: Uint8Array };
}

/** Choices that belong to no session, such as the plan. The code that made them checks them when they come back. */
export type Choices = Readonly<Record<string, unknown>>;

/** The contents of a Longline file: sessions, the trainee's own posture, and choices (null if the file has none). */
export interface Brought {
  readonly known: v.InferOutput<typeof knownSchema>;
  readonly sessions: readonly BroughtSession[];
  readonly choices: Choices | null;
}

/** The beginning of the file of all sessions. Their lines follow, and then {@link HISTORY_END}. The same sessions give the same text. */
export const historyHead = (known: Brought['known'], choices: Choices | null): string => {
  const head = { kind: HISTORY_MARK, schema: SCHEMA, known, ...(choices && { choices }) };
  return `${JSON.stringify(head).slice(0, -1)},"sessions":[`;
};

export const HISTORY_END = '\n]}\n';

/** A session in that file. Its keypoints are packed if nothing is lost by that. */
export function historyLine(session: WholeSession, isFirst: boolean): string {
  const fields = fieldsWithoutFrames({ ...session, meta: { ...session.meta, finished: true } });
  const packed = packFrames(session.frames);
  const line = packed ? { ...fields, packed: toBase64(packed) } : { ...fields, frames: session.frames };
  return `${isFirst ? '' : ','}\n${JSON.stringify(line)}`;
}

function broughtOf({ packed: text, ...fields }: Fields): BroughtSession {
  if (text === undefined) {
    const { meta, log, frames } = sessionOf(fields);
    return { meta, log, keypoints: { frames } };
  }
  const { meta, log } = sessionOf({ ...fields, frames: [] });
  try {
    if (typeof text !== 'string') throw new TypeError('packed: no text');
    const packed = fromBase64(text);
    unpackFrames(packed);
    return { meta, log, keypoints: { packed } };
  } catch (error) {
    throw new HistoryError('import-damaged', String(error), { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HistoryError(BEGINNING.test(text) ? 'import-damaged' : 'import-not-ours', String(error));
  }
}

/** Reads a file of one session or of all, of any version. Throws a {@link HistoryError} of an `import-` kind. */
export function readHistoryFile(text: string): Brought {
  if (text.length > MAX_LENGTH) throw new HistoryError('import-too-large', `${text.length} characters`);
  const data = parse(text);
  if (!isFields(data)) throw new HistoryError('import-not-ours', 'no session of Longline');
  const { kind, ...fields } = data;
  if (kind === SESSION_MARK) return { known: {}, sessions: [broughtOf(fields)], choices: null };
  if (kind !== HISTORY_MARK) throw new HistoryError('import-not-ours', 'no session of Longline');
  const { schema, known, sessions, choices } = fields;
  if (typeof schema === 'number' && schema > SCHEMA)
    throw new HistoryError('import-too-new', `version ${schema}`);
  const read = v.safeParse(v.object({ known: knownSchema, sessions: v.array(v.custom<Fields>(isFields)) }), {
    known,
    sessions,
  });
  if (typeof schema !== 'number' || !read.success)
    throw new HistoryError('import-damaged', 'its list of sessions cannot be read');
  return {
    known: read.output.known,
    sessions: read.output.sessions.map(broughtOf),
    choices: isFields(choices) ? choices : null,
  };
}
