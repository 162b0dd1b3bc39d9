import { useApp, useView } from '../context.ts';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';

/** Turns voice and tones on and off. */
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
      {words.t(sound ? 'workout.sound-on' : 'workout.sound-off')}
    </button>
  );
}
