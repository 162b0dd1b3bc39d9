import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import './choices.css';

/** Big buttons, one for each exercise, readable from the mat. The first ones also have number keys. */
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
