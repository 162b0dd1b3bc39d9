import { useEffect, useState } from 'react';
import { onShown } from './use-today.ts';

/** The loaded value; `before` until then, and if loading fails. `turn`: a different number loads it again. */
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

/** Increases when the page becomes visible again, because another tab may have changed what is stored. */
export function useShown(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => onShown(() => setTurn((one) => one + 1)), []);
  return turn;
}

/** The loaded value. It is loaded again whenever the page becomes visible again. */
export function useFresh<Value>(load: () => Promise<Value>, before: Value): Value {
  return useLoaded(load, before, useShown());
}
