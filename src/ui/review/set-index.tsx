import type { Exercise } from '../../engine/exercise.ts';
import type { Review, SetReview } from '../../review/review.ts';
import type { Words } from '../../words/words.ts';
import { useTexts } from '../context.ts';
import { setInWords } from '../workout/step-in-words.ts';
import '../controls/page/table.css';
import './review.css';

/** The result of a set: "12 reps", "0:31 held well", with what was not counted. */
export function setDoneInWords(
  { dose, counted, goodMs, attempts }: SetReview,
  exercise: Exercise | undefined,
  { t, clock }: Words,
): string {
  const reps = dose ? dose.kind === 'reps' : exercise?.kind === 'reps';
  const done = reps ? t('summary.reps', { count: counted }) : `${clock(goodMs)} ${t('workout.time-good')}`;
  return attempts > 0 ? `${done} · ${t('workout.attempts', { count: attempts })}` : done;
}

/** The sets of a workout, round by round: what was done, and how it ended. Each links to its drawing. */
export function SetIndex({ sets }: Pick<Review, 'sets'>) {
  const { words, exercises } = useTexts();
  const { t } = words;
  const rounds = [...new Set(sets.map(({ round }) => round))];
  const see = (at: number): void => {
    const fold = document.getElementById(`fold-${at}`);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
    const place = fold?.querySelector('summary') ?? document.getElementById(`set-${at}`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView();
  };
  return rounds.map((round) => (
    <section key={round}>
      <h2>{t('workout.round', { round: round + 1 })}</h2>
      <div className="scroll">
        <table className="sets">
          <thead>
            <tr>
              <th scope="col">{t('workout.column-set')}</th>
              <th scope="col">{t('workout.column-done')}</th>
              <th scope="col">{t('workout.column-how')}</th>
            </tr>
          </thead>
          <tbody>
            {sets
              .filter((set) => set.round === round)
              .map((set) => (
                <tr key={set.at}>
                  <th scope="row">
                    <button
                      type="button"
                      className="to-set"
                      aria-label={t('review.see-set', { set: setInWords(set, words) })}
                      onClick={() => see(set.at)}
                    >
                      {setInWords(set, words)}
                    </button>
                  </th>
                  <td>
                    {setDoneInWords(
                      set,
                      exercises.find(({ id }) => id === set.exerciseId),
                      words,
                    )}
                  </td>
                  <td>
                    {set.why === null || set.why === 'cut-off'
                      ? t('review.cut-off')
                      : t(`workout.why-${set.why}`)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}
