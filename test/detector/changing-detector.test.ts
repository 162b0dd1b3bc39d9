import { describe, expect, it } from 'vitest';
import { inOrder, judges, judgesLive, settled } from './judging.ts';
import { BOTH, LIGHTNING, quick, StandInDevice, withCard } from './stand-in-device.ts';

describe('a detector', () => {
  it('starts at once on the backend that opens first, and loses no frame when the better one takes over', async () => {
    const own = new StandInDevice(withCard, LIGHTNING, quick);
    const detector = await own.opens();
    expect([detector.backend, own.started]).toEqual(['wasm', ['lightning on wasm']]);
    expect(await judges(detector, 200)).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(inOrder(own.judged)).toEqual(['lightning on wasm', 'lightning on webgl']);
    expect([detector.backend, [...own.open]]).toEqual(['webgl', ['lightning on webgl']]);
    expect(own.run).toMatchObject({ model: 'movenet-lightning', backend: 'webgl', threads: 1 });
  });

  it('changes the model and the backend only between sets, and tries nothing meanwhile', async () => {
    const own = new StandInDevice(withCard, BOTH, quick);
    own.state.mayChange = false;
    const detector = await own.opens();
    await judges(detector, 500);
    expect(inOrder(own.judged)).toEqual(['lightning on wasm']);
    expect([own.started, own.laps.size]).toEqual([['lightning on wasm'], 0]);
    own.state.mayChange = true;
    await detector.raced();
    expect([detector.model, detector.backend]).toEqual(['movenet-thunder', 'webgl']);
  });

  it('says that it races while a lap runs, but not while the race waits for the end of a set', async () => {
    const own = new StandInDevice(withCard, LIGHTNING, quick);
    let end = (): void => undefined;
    own.state.held.set('lightning on webgl', new Promise((resolve) => (end = resolve)));
    own.state.mayChange = false;
    const detector = await own.opens();
    await judges(detector, 10);
    expect(detector.isRacing).toBe(false);
    own.state.mayChange = true;
    await expect.poll(() => own.laps.get('lightning on webgl')).toBe(1);
    expect(detector.isRacing).toBe(true);
    end();
    await detector.raced();
    expect(detector.isRacing).toBe(false);
  });

  it('does not change over to a winner that is found as a set begins', async () => {
    const own = new StandInDevice(withCard, LIGHTNING, {
      ...quick,
      'lightning on webgl': () => {
        own.state.mayChange = (own.laps.get('lightning on webgl') ?? 0) < 10;
        return 12;
      },
    });
    const detector = await own.opens();
    await judges(detector, 500);
    expect(own.laps.get('lightning on webgl')).toBe(10);
    expect(inOrder(own.judged)).toEqual(['lightning on wasm']);
    own.state.mayChange = true;
    await detector.raced();
    expect(detector.backend).toBe('webgl');
  });

  it('does not change over when a set begins with the frame that the change waits for', async () => {
    const own = new StandInDevice(withCard, LIGHTNING, {
      ...quick,
      'lightning on wasm': () => {
        if (own.laps.get('lightning on webgl') === 10) own.state.mayChange = false;
        return 20;
      },
    });
    const detector = await own.opens();
    await judges(detector, 500);
    expect(own.state.mayChange).toBe(false);
    expect(inOrder(own.judged)).toEqual(['lightning on wasm']);
  });

  it("does not wait for a challenger's long lap, and never asks its own worker two things at a time", async () => {
    for (const name of ['lightning on webgl', 'lightning on wasm']) {
      const own = new StandInDevice(withCard, LIGHTNING, quick);
      let isOver = false;
      let end = (): void => undefined;
      const lasts = new Promise<void>((resolve) => {
        end = () => {
          isOver = true;
          resolve();
        };
      });
      own.state.held.set(name, lasts);
      const detector = await own.opens();
      while ((own.laps.get(name) ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      if (name === 'lightning on wasm') setTimeout(end, 250);
      await judges(detector, 1);
      expect(isOver).toBe(name === 'lightning on wasm');
      end();
      await detector.raced();
    }
  });

  it('judges the picture of the moment that it was asked about, though a lap is waited for', async () => {
    const own = new StandInDevice(withCard, LIGHTNING, quick);
    const name = 'lightning on wasm';
    let end = (): void => undefined;
    own.state.held.set(name, new Promise((resolve) => (end = resolve)));
    const detector = await own.opens();
    while ((own.laps.get(name) ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    own.state.shows = 'then';
    const judged = judges(detector, 1);
    own.state.shows = 'later';
    end();
    await judged;
    expect(own.seen).toEqual(['then']);
    detector.close();
  });

  it('closes every picture, whether it was judged or not', async () => {
    const { own, detector } = await settled();
    await judges(detector, 3);
    expect(own.captures).toBe(0);
    own.state.speeds = { ...quick, 'lightning on wasm': 'no-backend' };
    own.state.lost.set('lightning on webgl', 'graphics-lost');
    await expect(judges(detector, 1)).rejects.toThrow('graphics-lost');
    expect(own.captures).toBe(0);
  });

  it('that is closed during a race leaves nothing open, and remembers nothing', async () => {
    const own = new StandInDevice(withCard, BOTH, quick);
    const detector = await own.opens();
    await judges(detector, 20);
    detector.close();
    await detector.raced();
    expect([...own.open]).toEqual([]);
    expect(own.kept).toBeNull();
  });
});

describe('a device that is too slow', () => {
  it('is reported after ten seconds of fewer than 8 frames a second, and no longer when it is fast again', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    expect(detector.isTooSlow).toBe(false);
    own.state.mayChange = false;
    own.state.speeds = { ...quick, 'lightning on webgl': 130 };
    await judgesLive(detector, own, 22);
    expect(detector.isTooSlow).toBe(true);
    own.state.speeds = quick;
    // The race that this began waits for the end of the set, but the device is measured anyway.
    await judgesLive(detector, own, 22);
    expect(detector.isTooSlow).toBe(false);
    own.state.mayChange = true;
    await detector.raced();
    await judgesLive(detector, own, 22);
    expect(detector.isTooSlow).toBe(false);
  });
});

describe('the live median', () => {
  it('is remembered after the race, with the frames judged a second', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    expect(own.kept?.winner).toMatchObject({ frameMs: 12, liveMs: 12 });
    expect(own.run).toEqual({ model: 'movenet-lightning', backend: 'webgl', threads: 1, fps: 20 });
  });

  it('that reaches 1.5 times the remembered one for 10 s starts another race', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    own.state.speeds = { ...quick, 'lightning on webgl': 17 };
    await judgesLive(detector, own, 30);
    expect(own.started).toEqual(['lightning on webgl']);
    own.state.speeds = { ...quick, 'lightning on webgl': 40 };
    await judgesLive(detector, own, 30);
    await detector.raced();
    expect(own.started).toEqual(['lightning on webgl', 'lightning on wasm']);
    expect([detector.backend, detector.fellBack]).toEqual(['wasm', false]);
    expect(own.kept?.winner).toMatchObject({ candidate: { backend: 'wasm' }, frameMs: 20 });
  });

  it('is learned again after a race, so that a device that stays slow does not race for ever', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    const slow = { 'lightning on webgl': 40, 'lightning on wasm': 60 };
    own.state.speeds = slow;
    await judgesLive(detector, own, 120);
    await detector.raced();
    expect(own.started).toEqual(['lightning on webgl', 'lightning on wasm']);
    expect(own.kept?.winner).toMatchObject({ candidate: { backend: 'webgl' }, frameMs: 40, liveMs: 40 });
  });

  it('starts no race in the middle of a set', async () => {
    const { own, detector } = await settled();
    await judgesLive(detector, own, 11);
    own.state.mayChange = false;
    own.state.speeds = { ...quick, 'lightning on webgl': 40 };
    await judgesLive(detector, own, 60);
    expect(own.started).toEqual(['lightning on webgl']);
    own.state.mayChange = true;
    await detector.raced();
    expect(detector.backend).toBe('wasm');
    expect(own.started).toEqual(['lightning on webgl', 'lightning on wasm']);
  });
});
