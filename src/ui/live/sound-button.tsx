import { useApp, useView } from '../context.ts';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';

/** Turns voice and tones on and off: a button that stays pressed while they are on. */
export function SoundButton() {
  const { session, words } = useApp();
  const shortcut = useShortcuts();
  const sound = useView((view) => view.sound);
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut('M')}
      aria-pressed={sound}
      onClick={() => session.toggleSound()}
    >
      <span>{words.t('workout.sound')}</span> <span className="sound-switch" aria-hidden="true" />
    </button>
  );
}
