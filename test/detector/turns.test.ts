import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/detector/choice/turns.ts';

/** Work that finishes when it is released. */
function held(name: string, done: string[]) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async (): Promise<string> => {
    done.push(`${name} begins`);
    await released;
    done.push(`${name} ends`);
    return name;
  };
  return { work, release: () => release() };
}

describe('turns', () => {
  it('let one piece of work compute at a time, in the order in which they ask', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const [one, two] = [held('one', done), held('two', done)];
    const both = [turns.take(one.work), turns.take(two.work)];
    two.release();
    one.release();
    expect(await Promise.all(both)).toEqual(['one', 'two']);
    expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('do not make impatient work wait for slow work, but later work waits for both', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const [slow, frame, next] = [held('slow', done), held('frame', done), held('next', done)];
    const first = turns.take(slow.work);
    const second = turns.take(frame.work, 1);
    const third = turns.take(next.work);
    for (const { release } of [frame, next]) release();
    await second;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).toEqual(['slow begins', 'frame begins', 'frame ends']);
    slow.release();
    await Promise.all([first, third]);
    expect(done.slice(3)).toEqual(['slow ends', 'next begins', 'next ends']);
  });

  it('continue after work that fails', async () => {
    const turns = new Turns();
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
