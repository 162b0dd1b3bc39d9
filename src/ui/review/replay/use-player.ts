import { useEffect, useState } from 'react';
import { clamp } from '../../../geometry/number.ts';

export interface Player {
  /** Milliseconds from the beginning. */
  readonly atMs: number;
  readonly playing: boolean;
  readonly slow: boolean;
  /** Plays and pauses. At the end, and if nothing was played yet, it starts from the beginning. */
  toggle(): void;
  /** Moves to a position and stops there. */
  seek(ms: number): void;
  setSlow(slow: boolean): void;
}

/** Plays `durationMs` at its own speed, or at half of it. Stands at `startAtMs` at first. */
export function usePlayer(durationMs: number, startAtMs: number): Player {
  const [moved, setMoved] = useState<number | null>(null);
  const [wantsPlay, setWantsPlay] = useState(false);
  const [slow, setSlow] = useState(false);
  const atMs = Math.min(moved ?? startAtMs, durationMs);
  const playing = wantsPlay && atMs < durationMs;
  useEffect(() => {
    if (!playing) return;
    let last: number | null = null;
    let id = 0;
    const step = (now: number): void => {
      const ms = (now - (last ?? now)) * (slow ? 0.5 : 1);
      last = now;
      // Nothing was moved yet: start from the beginning.
      setMoved((at) => Math.min(durationMs, (at ?? 0) + ms));
      id = requestAnimationFrame(step);
    };
    id = requestAnimationFrame(step);
    return () => cancelAnimationFrame(id);
  }, [playing, slow, durationMs]);
  return {
    atMs,
    playing,
    slow,
    toggle() {
      if (!playing && (moved === null || atMs >= durationMs)) setMoved(0);
      setWantsPlay(!playing);
    },
    seek(ms) {
      setWantsPlay(false);
      setMoved(clamp(ms, [0, durationMs]));
    },
    setSlow,
  };
}
