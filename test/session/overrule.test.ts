import { describe, expect, it } from 'vitest';
import { overrule } from '../../src/session/control/overrule.ts';
import { createSessionStore } from '../../src/session/session-store.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import type { StoredSession } from '../../src/storage/stored-session.ts';

const stored: StoredSession = {
  id: 7,
  meta: {
    schema: SCHEMA,
    utcOffsetMin: 0,
    rules: 1,
    exerciseId: 'glute-bridge',
    startedAt: 0,
    source: { kind: 'camera', label: 'camera', width: 640, height: 360 },
    model: 'trace',
    finished: true,
  },
  log: [{ type: 'JudgingEnded', timestampMs: 9000 }],
  frames: [],
};

/** Nothing is being judged. */
const underWay = { run: null };

const finished = () => {
  const store = createSessionStore(true);
  store.setState({
    stage: 'finished',
    log: [{ type: 'JudgingEnded', timestampMs: 9000 }],
    whole: stored.log,
  });
  return store;
};

describe("the trainee's verdict on a stored session", () => {
  it('is kept, then shown, at the end of the log', async () => {
    const store = finished();
    const kept: unknown[] = [];
    const parts = {
      overrule: (...said: unknown[]) => {
        kept.push(said);
        return Promise.resolve();
      },
    };
    overrule({ parts, store, underWay }, stored, { startMs: 4000, counted: true });
    expect(store.getState().whole).toHaveLength(1);
    await Promise.resolve();
    const word = { type: 'VerdictOverruled', timestampMs: 9000, startMs: 4000, counted: true };
    expect(store.getState().whole.at(-1)).toEqual(word);
    expect(store.getState().log.at(-1)).toEqual(word);
    expect(kept).toEqual([[7, 4000, true]]);
  });

  it('says so if it cannot be stored, and does nothing before the end', async () => {
    const store = finished();
    overrule({ parts: { overrule: () => Promise.reject(new Error('full')) }, store, underWay }, stored, {
      startMs: 4000,
      counted: true,
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState().kept).toBe(false);
    store.setState({ stage: 'workout' });
    const { whole } = store.getState();
    overrule({ parts: { overrule: () => Promise.resolve() }, store, underWay }, stored, {
      startMs: 4000,
      counted: false,
    });
    expect(store.getState().whole).toBe(whole);
  });
});
