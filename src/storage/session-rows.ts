import * as v from 'valibot';
import { knownSchema } from '../pose/trace-schema.ts';
import { DIGEST, type SessionDigest } from '../review/history/digest.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { begunInTime } from './answered.ts';
import { HistoryError, stored, unlessDamaged } from './history-error.ts';
import type { BroughtSession } from './format/history-file.ts';
import type { LeftPage } from './left-page.ts';
import { chunkOf, readLog, readSession, type StoredSession } from './stored-session.ts';
import type { Tables } from './tables.ts';
import { type SessionRow } from './tables.ts';
import type { KnownPostures } from '../pose/pose-frame.ts';

/** Computes the results of a log. Passed in, because it needs the exercises. */
export type DigestLog = (exerciseId: string, log: readonly LogEvent[]) => SessionDigest;

/**
 * The sessions on this device as rows with their digests. Every call needs a transaction: `write` or `forScreen`.
 */
export class SessionRows {
  readonly tables: Tables;
  readonly #digestLog: DigestLog;
  readonly #leftPage: LeftPage;

  constructor(tables: Tables, digestLog: DigestLog, leftPage: LeftPage) {
    this.tables = tables;
    this.#leftPage = leftPage;
    this.#digestLog = digestLog;
  }

  /** A transaction for which no screen waits, such as one of a session in progress. It waits for the store without a limit. */
  write<T>(work: () => PromiseLike<T>): Promise<T> {
    return stored(() =>
      this.#leftPage.again(() => this.tables.transaction('rw', this.tables.all, () => work())),
    );
  }

  /**
   * A transaction for which a screen waits. If the store does not begin it in time, it is aborted, so it never changes anything later, and
   * the promise rejects with `storage-silent`.
   */
  forScreen<T>(mode: 'r' | 'rw', work: () => PromiseLike<T>): Promise<T> {
    return stored(() => this.#leftPage.again(() => begunInTime(this.tables, mode, work)));
  }

  async rowOf(id: number): Promise<SessionRow> {
    const row = Number.isSafeInteger(id) ? await this.tables.sessions.get(id) : undefined;
    if (!row) throw new HistoryError('session-missing', String(id));
    return row;
  }

  async load(id: number): Promise<StoredSession> {
    return this.forScreen('r', async () => readSession(await this.rowOf(id), await this.tables.chunksOf(id)));
  }

  /** The digest of a log, as stored in the session's row; absent if the log cannot be read. */
  digested(exerciseId: string, log: readonly LogEvent[] | null): Partial<SessionRow> {
    return log ? { digest: this.#digestLog(exerciseId, log), digestVersion: DIGEST } : {};
  }

  async digestAnew(row: SessionRow): Promise<Partial<SessionRow>> {
    const fresh = this.digested(row.exerciseId, readLog(await this.tables.chunksOf(row.id)));
    await this.tables.sessions.update(row.id, fresh);
    return fresh;
  }

  /** Marks a session as finished. */
  settle(id: number): Promise<void> {
    return this.write(async () => {
      const row = await this.rowOf(id);
      await this.tables.sessions.update(id, { finished: true });
      await this.digestAnew(row);
    });
  }

  /** Adds a session from a file. */
  async add({ meta, log, keypoints }: BroughtSession): Promise<void> {
    const digest = this.digested(meta.exerciseId, log);
    const sessionId = await this.tables.sessions.add({ ...meta, finished: true, ...digest });
    const chunk = 'packed' in keypoints ? { sessionId, events: log, ...keypoints } : null;
    await this.tables.chunks.add(
      chunk ?? chunkOf(sessionId, log, 'frames' in keypoints ? keypoints.frames : []),
    );
  }

  async drop(id: number): Promise<void> {
    await this.tables.chunks.where({ sessionId: id }).delete();
    await this.tables.sessions.delete(id);
  }

  async isReadable(row: SessionRow): Promise<boolean> {
    try {
      return readSession(row, await this.tables.chunksOf(row.id)).id === row.id;
    } catch (error) {
      return unlessDamaged(error) !== null;
    }
  }

  /** The trainee's own posture, exercise by exercise. What cannot be read is left out. */
  async readKnown(): Promise<KnownPostures> {
    const rows = await this.tables.baselines.orderBy('exerciseId').toArray();
    const read = rows.map((row) => v.safeParse(knownSchema, { [row.exerciseId]: row.baselines }));
    return Object.fromEntries(read.flatMap((one) => (one.success ? Object.entries(one.output) : [])));
  }

  async learn(exerciseId: string, fresh: KnownPostures[string]): Promise<void> {
    const kept = await this.tables.baselines.get(exerciseId);
    await this.tables.baselines.put({ exerciseId, baselines: { ...kept?.baselines, ...fresh } });
  }
}
