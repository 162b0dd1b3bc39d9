import { useEffect, useState } from 'react';
import { onShown } from './use-today.ts';

/** What was loaded; `before` until then, and if it cannot be. `turn`: another number loads it once more. */
export function useLoaded<Value>(load: () => Promise<Value>, before: Value, turn = 0): Value {
  const [value, setValue] = useState(before);
  useEffect(() => {
    let here = true;
    load().then(
      (loaded) => here && setValue(loaded),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [load, turn]);
  return value;
}

/** Grows when the page is seen again: another tab may have changed what is kept meanwhile. */
export function useShown(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => onShown(() => setTurn((one) => one + 1)), []);
  return turn;
}

/** What was loaded, once more whenever the page is seen again. */
export function useFresh<Value>(load: () => Promise<Value>, before: Value): Value {
  return useLoaded(load, before, useShown());
}
