import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryError } from '../../src/storage/history-error.ts';
import { MAX_LENGTH, readHistoryFile } from '../../src/storage/format/history-file.ts';
import { writeSessionFile } from '../../src/storage/format/session-file.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { SCHEMA, type WholeSession } from '../../src/storage/format/session-schema.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { anySession } from './any-session.ts';

/** The one session of a file. */
function readSessionFile(text: string): WholeSession {
  const [session] = readHistoryFile(text).sessions;
  if (!session || !('frames' in session.keypoints)) throw new Error('no session with plain keypoints');
  return { meta: session.meta, log: session.log, frames: session.keypoints.frames };
}

const failure = (text: string): string | null => {
  try {
    readSessionFile(text);
    return null;
  } catch (error) {
    if (error instanceof HistoryError) return error.kind;
    throw error;
  }
};

const [session] = fc.sample(anySession, { seed: 1, numRuns: 1 });
if (!session) throw new Error('no session was made up');
const text = writeSessionFile(session);
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });

describe('A session as a file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anySession, (any) => {
        expect(readSessionFile(writeSessionFile(any))).toEqual(any);
      }),
    );
  });

  it('is a pose trace too', () => {
    const { width, height } = session.meta.source;
    expect(parseTrace(JSON.stringify({ ...JSON.parse(text), frames: [] }))).toHaveProperty('trace');
    expect(JSON.parse(text)).toMatchObject({ schema: 1, width, height, frames: session.frames });
  });

  it('is damaged when it was cut short anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: '{"kind":"longline-session"'.length, max: text.length - 1 }), (end) => {
        expect(failure(text.slice(0, end))).toBe('import-damaged');
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'Dear Sir'],
    ['other JSON', '{"kind":"recipe","schema":1}'],
    ['null', 'null'],
    ['a plain trace', '{"schema":1,"width":640,"height":360,"frames":[]}'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
  ])('is not ours: %s', (_what, foreign) => {
    expect(failure(foreign)).toBe('import-not-ours');
  });

  it.each([
    ['an unknown event', { events: [{ type: 'Levitated', timestampMs: 0 }] }],
    ['an event without its rep', { events: [{ type: 'RepCompleted', timestampMs: 0, count: 1 }] }],
    ['a time that is not a number', { events: [{ type: 'JudgingEnded', timestampMs: '0' }] }],
    ['sixteen keypoints', { frames: [{ timestampMs: 0, keypoints: Array(16).fill([0, 0, 0]) }] }],
    ['no frames', { frames: null }],
    ['a score of two', { frames: [{ timestampMs: 0, keypoints: Array(17).fill([0, 0, 2]) }] }],
    ['a beginning before time', { startedAt: -1 }],
    ['a beginning after all calendars', { startedAt: 9e15 }],
    ['a picture without a width', { width: 0 }],
    ['no version', { schema: 'one' }],
    ['version 0', { schema: 0 }],
    ['a version that is not a number', { version: 'two' }],
  ])('is damaged: %s', (_what, change) => {
    expect(failure(changed(change))).toBe('import-damaged');
  });

  it('is refused whole when a newer app wrote it', () => {
    expect(failure(changed({ version: SCHEMA + 1, events: 'in a way of its own' }))).toBe('import-too-new');
  });

  it('is refused when an exercise is done in a way that is not known here', () => {
    const chosen = (variant: string) => [{ type: 'VariantChosen', timestampMs: 0, variant }];
    const routine = (variant: string) => ({
      ...articleRoutine,
      items: [{ exerciseId: 'plank', variant, dose: { kind: 'hold', holdS: 30, sides: null } }],
    });
    const started = (variant: string) => [
      { type: 'WorkoutStarted', timestampMs: 0, routine: routine(variant) },
    ];
    for (const events of [chosen, started]) {
      expect(failure(changed({ events: events('on-one-finger') }))).toBe('import-unknown-variant');
      expect(readSessionFile(changed({ events: events('straight-arms') })).log).toEqual(
        events('straight-arms'),
      );
    }
  });

  it('is refused unread when it is too large', () => {
    expect(failure(text + ' '.repeat(MAX_LENGTH))).toBe('import-too-large');
  });

  it('is read as the first version wrote it, which did not say its own', () => {
    const first = JSON.stringify({
      ...JSON.parse(text),
      version: undefined,
      rules: undefined,
      utcOffsetMin: undefined,
    });
    expect(readSessionFile(first)).toEqual({
      ...session,
      meta: { ...session.meta, rules: 0, utcOffsetMin: null },
    });
  });

  it('imports only fields that it knows', () => {
    const hostile = text.replace(/\}$/, ',"__proto__":{"finished":true},"constructor":1,"extra":"x"}');
    expect(readSessionFile(hostile)).toEqual(session);
    expect(Object.getPrototypeOf(readSessionFile(hostile).meta)).toBe(Object.prototype);
  });

  it('is read or refused with a kind, whatever is done to it', () => {
    const place = fc.nat({ max: text.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 40 }), fc.string({ maxLength: 5 }), (at, length, put) => {
        const kind = failure(text.slice(0, at) + put + text.slice(at + length));
        expect([null, 'import-damaged', 'import-not-ours', 'import-too-new']).toContain(kind);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(failure(any)).toBe('import-not-ours');
      }),
    );
  });
});
