import { useEffect, useState } from 'react';

/** What was loaded; `before` until then, and where it cannot be. */
export function useLoaded<Value>(load: () => Promise<Value>, before: Value): Value {
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
  }, [load]);
  return value;
}
