import type { ReactNode } from 'react';
import { useApp, useView } from '../context.ts';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';
import { DeviceNotes } from './notices/device-notes.tsx';
import { Without } from './notices/without.tsx';
import { SoundButton } from './sound-button.tsx';

/** Pauses the session, or resumes it. */
export function PauseButton({ paused }: { readonly paused: boolean }) {
  const { session, words } = useApp();
  const shortcut = useShortcuts();
  return (
    <button
      type="button"
      className="primary"
      aria-keyshortcuts={paused ? shortcut('Space') : (shortcut('Space Escape') ?? 'Escape')}
      onClick={() => (paused ? session.resume() : session.pause())}
    >
      {words.t(paused ? 'workout.resume' : 'workout.pause')}
    </button>
  );
}

/** The end of every session's controls: stop, sound, further buttons, and what the session has to do without. */
export function LastButtons({ children }: { readonly children?: ReactNode }) {
  const { session, words } = useApp();
  const kept = useView((view) => view.kept);
  return (
    <>
      <button type="button" onClick={() => session.stop()}>
        {words.t('workout.stop')}
      </button>
      <SoundButton />
      {children}
      {!kept && <p className="aside">{words.t('workout.not-kept')}</p>}
      <DeviceNotes />
      <Without />
    </>
  );
}
