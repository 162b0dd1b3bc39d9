import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/detector/choice/backend-choice.ts';
import { choose } from '../../src/detector/choice/choose.ts';
import {
  DetectorError,
  type DetectorFailure,
  type ModelChoice,
  type ModelId,
} from '../../src/detector/detector.ts';
import type { Entry } from '../../src/detector/choice/race.ts';

const BOTH: readonly ModelId[] = ['movenet-lightning', 'movenet-thunder'];
const LIGHTNING: readonly ModelId[] = ['movenet-lightning'];

const withCard: Machine = {
  userAgent: 'Chrome 148',
  webglRenderer: 'ANGLE (Intel, Mesa Intel(R) Xe Graphics (TGL GT2), OpenGL 4.6)',
  webgpuAdapter: null,
  simd: true,
  isolated: false,
  cores: 8,
};
const withoutCard: Machine = { ...withCard, webglRenderer: 'llvmpipe' };

/** What a frame takes, ms, or how it fails. */
type Takes = number | DetectorFailure;
type Speeds = Readonly<Record<string, Takes>>;

/** A device that takes so long for a frame with each model on each backend; nothing else is there. */
const device = (machine: Machine, present: readonly ModelId[], speeds: Speeds) => {
  const state = { machine, present, speeds };
  const started: string[] = [];
  const open = new Set<string>();
  let kept: { key: string; entry: Entry } | null = null;
  const parts = {
    lookAtMachine: async () => state.machine,
    presentModels: async () => state.present,
    start: async ({ model, candidate }: Entry, timedFrames: number) => {
      const name = `${model.replace('movenet-', '')} on ${candidate.backend}`;
      started.push(timedFrames > 0 ? `${name}, timed` : name);
      const takes = state.speeds[name] ?? 'no-backend';
      if (typeof takes === 'string') throw new DetectorError(takes, name);
      open.add(name);
      return {
        connection: { close: () => void open.delete(name) },
        frameMs: timedFrames > 0 ? takes : null,
      };
    },
    memory: {
      recall: (key: string) => (kept?.key === key ? kept.entry : null),
      remember: (key: string, entry: Entry) => void (kept = { key, entry }),
      forget: () => void (kept = null),
    },
  };
  return {
    state,
    /** Starts, as on a fresh page; answers with what runs, and with all that was started for it. */
    starts: async (choice: ModelChoice = 'auto') => {
      open.clear();
      started.length = 0;
      const { model, candidate } = await choose(choice, parts);
      const runs = `${model.replace('movenet-', '')} on ${candidate.backend}`;
      expect([...open]).toEqual([runs]);
      return { runs, started: [...started] };
    },
  };
};

const quick: Speeds = {
  'lightning on webgl': 12,
  'lightning on wasm': 20,
  'thunder on webgl': 18,
  'thunder on wasm': 70,
};

describe('the model', () => {
  it('is Thunder where it is there and leaves 12 frames a second, on its own quickest backend', async () => {
    expect((await device(withCard, BOTH, quick).starts()).runs).toBe('thunder on webgl');
    const speeds = { ...quick, 'lightning on wasm': 9, 'thunder on wasm': 40 };
    expect((await device(withCard, BOTH, speeds).starts()).runs).toBe('thunder on webgl');
  });

  it('is Lightning where Thunder would leave fewer', async () => {
    const speeds = { ...quick, 'thunder on webgl': 90, 'thunder on wasm': 75 };
    expect((await device(withCard, BOTH, speeds).starts()).runs).toBe('lightning on webgl');
  });

  it('is Lightning where Thunder is not there, which is never asked for', async () => {
    const { runs, started } = await device(withCard, LIGHTNING, quick).starts();
    expect(runs).toBe('lightning on webgl');
    expect(started).toEqual(['lightning on webgl, timed', 'lightning on wasm, timed']);
  });

  it('is Lightning on a slow processor, without fetching Thunder to be told so', async () => {
    const { started } = await device(withoutCard, BOTH, { 'lightning on wasm': 49 }).starts();
    expect(started).toEqual(['lightning on wasm, timed']);
  });

  it('is the one that was asked for, however slow it is', async () => {
    const speeds = { 'lightning on wasm': 49, 'thunder on wasm': 185 };
    expect((await device(withoutCard, BOTH, speeds).starts('movenet-thunder')).runs).toBe('thunder on wasm');
    expect((await device(withCard, BOTH, quick).starts('movenet-lightning')).runs).toBe('lightning on webgl');
  });

  it('that was asked for and is not there is missing, not another one', async () => {
    const bare = device(withCard, LIGHTNING, { ...quick, 'thunder on webgl': 'weights-missing' });
    await expect(bare.starts('movenet-thunder')).rejects.toMatchObject({ kind: 'weights-missing' });
  });

  it.each([
    ['weights-missing', 'thunder'],
    ['weights-damaged', 'thunder'],
    ['no-backend', 'lightning'],
    ['worker-dead', 'lightning'],
  ] as const)('is Lightning where Thunder fails with %s, and the next time %s', async (failure, next) => {
    const flawed = device(withCard, BOTH, {
      ...quick,
      'thunder on webgl': failure,
      'thunder on wasm': failure,
    });
    expect((await flawed.starts()).runs).toBe('lightning on webgl');
    flawed.state.speeds = quick;
    expect((await flawed.starts()).runs).toBe(`${next} on webgl`);
  });
});

describe('the choice of a model', () => {
  it('is remembered, and then alone is started, untimed', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    expect((await own.starts()).started).toEqual(['thunder on webgl']);
  });

  it('is made again when Thunder comes, and when it goes', async () => {
    const own = device(withCard, LIGHTNING, quick);
    await own.starts();
    own.state.present = BOTH;
    expect((await own.starts()).runs).toBe('thunder on webgl');
    own.state.present = LIGHTNING;
    expect((await own.starts()).runs).toBe('lightning on webgl');
  });

  it('is made again when another model is asked for, or the machine is another one', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    expect((await own.starts('movenet-lightning')).started).toContain('lightning on webgl, timed');
    await own.starts();
    own.state.machine = withoutCard;
    expect((await own.starts()).started).toContain('lightning on wasm, timed');
  });

  it('is made again where what is remembered no longer starts', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    own.state.speeds = {
      ...quick,
      'thunder on webgl': 'weights-missing',
      'thunder on wasm': 'weights-missing',
    };
    expect((await own.starts()).runs).toBe('lightning on webgl');
  });

  it('runs where it can, though a file of another backend does not arrive', async () => {
    const speeds = { ...quick, 'lightning on wasm': 'download-broken' } as const;
    expect((await device(withCard, LIGHTNING, speeds).starts()).runs).toBe('lightning on webgl');
  });

  it('is not needed to know that Lightning is missing', async () => {
    const bare = device(withCard, BOTH, { ...quick, 'lightning on webgl': 'weights-missing' });
    await expect(bare.starts()).rejects.toMatchObject({ kind: 'weights-missing' });
  });
});
