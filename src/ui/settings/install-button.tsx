import { useSyncExternalStore } from 'react';
import { useApp } from '../context.ts';

/** Installs Longline as an app, if the browser lets a page offer that. */
export function InstallButton() {
  const { installing, words } = useApp();
  const isOffered = useSyncExternalStore(installing.onChange, installing.isOffered);
  if (!isOffered) return null;
  return (
    <button type="button" onClick={installing.ask}>
      {words.t('settings.install')}
    </button>
  );
}
