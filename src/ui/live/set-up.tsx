import type { Exercise } from '../../engine/exercise.ts';
import { useApp, useView } from '../context.ts';
import { Choices } from '../controls/page/choices.tsx';
import { CountThose } from './count-those.tsx';
import { readiness } from './readiness.ts';
import { LivePicture } from './live-picture.tsx';
import { watchedInWords } from '../figures/watched-in-words.ts';
import { CameraSwitch } from './camera-switch.tsx';
import { DeviceNotes } from './notices/device-notes.tsx';
import { ProgressBar } from '../controls/page/progress-bar.tsx';
import { useSpoken } from './use-spoken.ts';
import { TonesLegend } from './tones-legend.tsx';
import { useInstruction } from './use-instruction.ts';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import './stage.css';
import './beside-picture.css';

/** The screen until the start posture is first reached: the picture, what is still missing, and one instruction that can be read from the mat. */
export function SetUp({ onHome }: { readonly onHome: () => void }) {
  const { words } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const now = useInstruction(view);
  const { key, params, more, mood } = now;
  useSpoken(now, true);
  return (
    <main className="stage">
      <FocusedHeading className="visually-hidden">{t('check.title')}</FocusedHeading>
      <LivePicture outlined={null} />
      <div className="big-line" data-mood={mood}>
        <p className="say" role="status">
          {t(key, params)}
        </p>
        {view.choices.length > 0 && <Choices exercises={view.choices} />}
        {more && <p className="say-more">{t(more.key, more.params)}</p>}
      </div>
      <div className="set-up-side">
        <ul className="checks">
          {readiness(view.status, view.exercise).map(({ key: check, done }) => (
            <li key={check} data-done={done}>
              <span aria-hidden="true">{done ? '✓' : '○'}</span> <span>{t(check)}</span>
              <span className="visually-hidden">{`: ${t(done ? 'check.yes' : 'check.no')}`}</span>
            </li>
          ))}
        </ul>
        {view.exercise && <AboutExercise exercise={view.exercise} />}
      </div>
      <TonesLegend />
      <ProgressBar />
      <div className="controls">
        <CountThose />
        <button type="button" onClick={onHome} aria-keyshortcuts="Escape">
          {t('page.to-start')}
        </button>
        <CameraSwitch />
        <DeviceNotes />
      </div>
    </main>
  );
}

/** Says what Longline watches in the exercise, and how to do it more easily. The trainee reads it before the exercise begins. */
function AboutExercise({ exercise }: { readonly exercise: Exercise }) {
  const { words } = useApp();
  const { t } = words;
  return (
    <aside className="about">
      <p>{watchedInWords(exercise, words)}</p>
      <p className="easier">
        <strong>{`${t('show.easier')}:`}</strong> <span>{t(`exercise.${exercise.id}.easier.0`)}</span>
      </p>
    </aside>
  );
}
