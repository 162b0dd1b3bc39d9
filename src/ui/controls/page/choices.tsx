import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import './choices.css';

/** Big buttons, one an exercise, to be read from the mat; the first ones by number keys too. */
export function Choices({ exercises }: { readonly exercises: readonly Exercise[] }) {
  const { session, words } = useApp();
  const shortcut = useShortcuts();
  return (
    <div className="choices">
      {exercises.map(({ id }, i) => (
        <button
          key={id}
          type="button"
          aria-keyshortcuts={shortcut(`${i + 1}`)}
          onClick={() => session.choose(id)}
        >
          {words.t(`exercise.${id}.name`)}
        </button>
      ))}
    </div>
  );
}
