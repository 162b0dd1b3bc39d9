import { describe, expect, it } from 'vitest';
import { inOrder, judges, judgesLive, settled } from './judging.ts';
import { BOTH, LIGHTNING, quick, StandInDevice, withCard } from './stand-in-device.ts';

describe('a lost graphics card', () => {
  it.each(['graphics-lost', 'worker-dead', 'backend-wrong'] as const)(
    'told by %s is replaced by the processor, and every frame is answered',
    async (failure) => {
      const { own, detector } = await settled();
      await judges(detector, 5);
      own.state.lost.set('lightning on webgl', failure);
      expect(await judges(detector, 5)).toEqual([0, 1, 2, 3, 4]);
      expect(inOrder(own.judged)).toEqual(['lightning on webgl', 'lightning on wasm']);
      expect([detector.backend, detector.fellBack, [...own.open]]).toEqual([
        'wasm',
        true,
        ['lightning on wasm'],
      ]);
      expect(own.kept).toBeNull();
    },
  );

  it('has the frame judged that it could not answer, and not what the camera shows by then', async () => {
    const { own, detector } = await settled();
    own.state.shows = 'the trainee on the way down';
    own.state.lost.set('lightning on webgl', 'graphics-lost');
    own.state.starts = async () => {
      own.state.shows = 'the trainee on the floor';
    };
    expect(await judges(detector, 1)).toEqual([0]);
    expect(own.seen).toEqual(['the trainee on the way down']);
    expect(own.captures).toBe(0);
  });

  it('that ran Thunder leaves Lightning to the processor', async () => {
    const { own, detector } = await settled(BOTH);
    own.state.lost.set('thunder on webgl', 'graphics-lost');
    await judges(detector, 1);
    expect([detector.model, detector.backend]).toEqual(['movenet-lightning', 'wasm']);
  });

  it('that ran Thunder leaves Thunder to the processor if Lightning cannot be fetched', async () => {
    const { own, detector } = await settled(BOTH);
    own.state.offline.add('movenet-lightning');
    own.state.lost.set('thunder on webgl', 'graphics-lost');
    await judges(detector, 1);
    expect([detector.model, detector.backend]).toEqual(['movenet-thunder', 'wasm']);
    // The trainee is in the middle of a set.
    expect(own.waited).toEqual([]);
  });

  it('during a race stops the race', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    own.state.mayChange = false;
    own.state.speeds = { ...quick, 'lightning on webgl': 40 };
    await judgesLive(detector, own, 30);
    own.state.lost.set('lightning on webgl', 'graphics-lost');
    await judges(detector, 3);
    own.state.mayChange = true;
    await detector.raced();
    expect(own.started).toEqual(['lightning on webgl', 'lightning on wasm']);
    expect([detector.backend, [...own.open], own.kept]).toEqual(['wasm', ['lightning on wasm'], null]);
  });

  it('is a failure if the processor cannot take over, and so is a dead worker on the processor', async () => {
    const { own, detector } = await settled();
    own.state.speeds = { ...quick, 'lightning on wasm': 'no-backend' };
    own.state.lost.set('lightning on webgl', 'graphics-lost');
    await expect(judges(detector, 1)).rejects.toMatchObject({ kind: 'graphics-lost' });

    const slow = new StandInDevice(withCard, LIGHTNING, { 'lightning on wasm': 20 });
    const onWasm = await slow.opens();
    await onWasm.raced();
    slow.state.lost.set('lightning on wasm', 'worker-dead');
    await expect(judges(onWasm, 1)).rejects.toMatchObject({ kind: 'worker-dead' });
    expect(onWasm.fellBack).toBe(false);
  });
});
