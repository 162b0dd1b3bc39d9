import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as memory from '../../src/detector/choice/backend-memory.ts';
import { lastRun, noteRun } from '../../src/detector/choice/run-memory.ts';
import type { LastRun } from '../../src/detector/detector.ts';

const items = new Map<string, string>();

beforeEach(() => {
  items.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

const winner = {
  model: 'movenet-lightning',
  candidate: { backend: 'webgl', threads: 1 },
  frameMs: 17,
  liveMs: null,
} as const;

describe('the winner of a race', () => {
  it('is recalled under its own key, until it is forgotten', () => {
    memory.remember('this machine', winner);
    expect(memory.recall('this machine')).toEqual(winner);
    expect(memory.recall('another machine')).toBeNull();
    memory.forget();
    expect(memory.recall('this machine')).toBeNull();
  });

  it('that an older version stored without its times still holds', () => {
    const { model, candidate } = winner;
    items.set('longline.backend', JSON.stringify({ key: 'this machine', model, candidate }));
    expect(memory.recall('this machine')).toEqual({ ...winner, frameMs: null });
  });
});

describe('what ran last', () => {
  const onWasm: LastRun = { model: 'movenet-lightning', backend: 'wasm', threads: 2, fps: null };

  it('is nothing at first', () => {
    expect(lastRun()).toBeNull();
  });

  it('keeps its measured speed until another is measured', () => {
    noteRun({ ...onWasm, fps: 14 });
    noteRun(onWasm);
    expect(lastRun()).toEqual({ ...onWasm, fps: 14 });
    noteRun({ ...onWasm, fps: 16 });
    expect(lastRun()).toEqual({ ...onWasm, fps: 16 });
  });

  it.each([
    { ...onWasm, threads: 1 },
    { ...onWasm, backend: 'webgl' },
    { ...onWasm, model: 'movenet-thunder' },
  ] satisfies readonly LastRun[])('has no speed of its own when it becomes %o', (other) => {
    noteRun({ ...onWasm, fps: 14 });
    noteRun(other);
    expect(lastRun()).toEqual(other);
  });
});
