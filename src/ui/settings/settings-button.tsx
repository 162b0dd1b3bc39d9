import { Suspense, useState } from 'react';
import { useApp } from '../context.ts';

/** The button that opens the settings. */
export function SettingsButton() {
  const { words, SettingsDialog } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="open-settings" onClick={() => setOpen(true)}>
        {words.t('settings.title')}
      </button>
      {isOpen && (
        <Suspense>
          <SettingsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
