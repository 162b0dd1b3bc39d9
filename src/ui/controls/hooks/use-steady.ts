import { useEffect, useState } from 'react';

/** The value, changed at most once within `ms`, because nobody can read a flickering text. `same`: whether two values look alike. */
export function useSteady<Value>(value: Value, ms: number, same: (a: Value, b: Value) => boolean): Value {
  const [shown, show] = useState(value);
  const [sinceMs, changeAt] = useState(0);
  const differs = !same(value, shown);
  useEffect(() => {
    if (!differs) return;
    const swap = (): void => {
      show(value);
      changeAt(performance.now());
    };
    const timer = setTimeout(swap, Math.max(0, sinceMs + ms - performance.now()));
    return () => clearTimeout(timer);
  }, [differs, value, sinceMs, ms]);
  return shown;
}
