import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';
import { SessionRecord } from '../../src/session/record.ts';
import { SCHEMA, type WholeSession } from '../../src/storage/format/session-schema.ts';
import type { SessionJournal } from '../../src/storage/history-types.ts';

/** A journal on a disk that answers at once; `frames` is its contents. */
function journalInMemory() {
  const frames: PoseFrame[] = [];
  const journal: SessionJournal = {
    id: 1,
    append: async (_events, added) => void frames.push(...added),
    finish: async () => undefined,
    release: () => undefined,
  };
  return { journal, frames };
}

const [lightning, thunder] = ['movenet-lightning', 'movenet-thunder'];

/** A second without a person, as that model saw it. */
const seenBy = (model: string, second: number): PoseFrame => ({
  timestampMs: 1000 * second,
  keypoints: null,
  model,
});

const named = (frames: readonly PoseFrame[]) => frames.map(({ model }) => model ?? null);

describe('a record', () => {
  const about = { width: 640, height: 360, model: lightning };

  it('names the model it began with, and each model that took over with its first frame', async () => {
    const record = new SessionRecord(about, () => undefined);
    const { journal, frames } = journalInMemory();
    await record.keepIn(Promise.resolve(journal));
    for (const [second, model] of [lightning, thunder, thunder, lightning].entries())
      record.add(seenBy(model, second), []);
    await record.saved();
    expect([record.model, record.trace.model]).toEqual([lightning, lightning]);
    expect(named(record.trace.frames)).toEqual([null, thunder, null, lightning]);
    expect(frames).toEqual(record.trace.frames.slice(0, frames.length));
    expect(named(frames)).toContain(thunder);
  });

  it('names no model of keypoints that the source brought along', () => {
    const record = new SessionRecord({ width: 640, height: 360 }, () => undefined);
    record.add({ timestampMs: 0, keypoints: null }, []);
    expect([record.model, record.trace]).toEqual([
      null,
      { schema: 1, width: 640, height: 360, frames: [{ timestampMs: 0, keypoints: null }] },
    ]);
  });

  it.each([
    [[lightning, thunder], thunder, [null, thunder, null]],
    [[lightning, thunder], lightning, [null, thunder, lightning]],
    [[lightning, lightning], thunder, [null, null, thunder]],
  ])('that continues after %s with %s says when the model changed', async (before, after, expected) => {
    const first = new SessionRecord(about, () => undefined);
    for (const [second, model] of before.entries()) first.add(seenBy(model, second), []);
    const meta: WholeSession['meta'] = {
      ...{ schema: SCHEMA, exerciseId: 'workout', startedAt: 0, utcOffsetMin: 0, finished: false, rules: 0 },
      source: { kind: 'camera', label: 'camera', width: 640, height: 360 },
      model: lightning,
    };
    const record = new SessionRecord({ ...about, model: after }, () => undefined);
    const { journal } = journalInMemory();
    const cutOff = { meta, log: [], frames: first.trace.frames };
    await record.goOn(cutOff, 'workout', Promise.resolve(journal), 1000);
    record.add(seenBy(after, 2), []);
    expect(record.trace.model).toBe(lightning);
    expect(named(record.trace.frames)).toEqual(expected);
  });
});
