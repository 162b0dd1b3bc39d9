import { useState } from 'react';
import { readSettings } from '../../../device/settings.ts';

/** Announces a single key on its button to a screen reader; nothing if single keys are turned off. */
export function useShortcuts(): (key: string) => string | undefined {
  const [on] = useState(() => readSettings().shortcuts);
  return (key) => (on ? key : undefined);
}
