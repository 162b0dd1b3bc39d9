import { useState } from 'react';
import { useApp } from '../context.ts';

/** Which model ran last on this device, on what, and how fast; nothing before the first session. */
export function RunsHere() {
  const { lastRun, words } = useApp();
  const { t } = words;
  // Nothing runs while the settings are open.
  const [last] = useState(lastRun);
  if (last === null) return null;
  const { fps } = last;
  const model = t(`settings.name-${last.model}`);
  const backend = t(`settings.on-${last.backend}`, { count: last.threads });
  return (
    <p className="small">
      {fps === null
        ? t('settings.runs', { model, backend })
        : t('settings.runs-fps', { model, backend, fps: Math.round(fps) })}
    </p>
  );
}
