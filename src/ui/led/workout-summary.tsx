import { useEffect, useRef } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { LogEvent } from '../../workout/workout-events.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import { useApp, useView } from '../context.ts';
import { download } from '../download.ts';
import { setInWords } from './step-in-words.ts';

const setsOf = (log: readonly LogEvent[]) =>
  log.flatMap((event) => (event.type === 'SetEnded' ? [event] : []));

/** What was done of a workout: every set, how it ended, and how long it all took. */
export function WorkoutSummary({ workout }: { readonly workout: WorkoutState }) {
  const { session, words } = useApp();
  const { t, clock } = words;
  const [, go] = useHashLocation();
  const title = useRef<HTMLHeadingElement>(null);
  const whole = useView((view) => view.whole);
  const kept = useView((view) => view.kept);
  const source = useView((view) => view.source);
  const timestampMs = useView((view) => view.timestampMs);
  const sets = setsOf(whole);
  const rounds = [...new Set(sets.map(({ round }) => round))];

  useEffect(() => {
    document.title = `${t('led.summary')} · ${t('app.name')}`;
    title.current?.focus();
  }, [t]);

  const name = `longline-workout-${new Date().toISOString().slice(0, 10)}`;
  const leave = (): void => {
    session.close();
    go('/');
  };
  return (
    <div className="page summary">
      <header className="masthead">
        <p className="wordmark">{t('app.name')}</p>
        <span className="masthead-line" aria-hidden="true" />
        <p className="promise">{workout.routine.name}</p>
      </header>
      <main>
        <h1 ref={title} tabIndex={-1}>
          {t('led.sets', { count: sets.filter(({ why }) => why === 'dose').length })}
        </h1>
        <div className="long-line" aria-hidden="true" />
        <p className="beside">{t('led.minutes', { count: Math.round(timestampMs / 60_000) })}</p>
        {source?.kind === 'mannequin' && <p className="aside plain">{t('summary.mannequin')}</p>}
        {!kept && <p className="aside">{t('summary.not-kept')}</p>}
        {rounds.map((round) => (
          <section key={round}>
            <h2>{t('led.round', { round: round + 1 })}</h2>
            <table className="sets">
              <thead>
                <tr>
                  <th scope="col">{t('led.column-set')}</th>
                  <th scope="col">{t('led.column-done')}</th>
                  <th scope="col">{t('led.column-how')}</th>
                </tr>
              </thead>
              <tbody>
                {sets
                  .filter((set) => set.round === round)
                  .map((set) => (
                    <tr key={`${set.index}-${set.endMs}`}>
                      <th scope="row">{setInWords(set, words)}</th>
                      <td>
                        {set.dose.kind === 'reps'
                          ? t('summary.reps', { count: set.reps })
                          : `${clock(set.goodMs)} ${t('led.time-good')}`}
                        {set.attempts > 0 && ` · ${t('workout.attempts', { count: set.attempts })}`}
                      </td>
                      <td>{t(`led.why-${set.why}`)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
        <div className="actions">
          <button type="button" className="primary" onClick={leave}>
            {t('summary.home')}
          </button>
          <button type="button" onClick={() => download(`${name}-keypoints.json`, session.trace())}>
            {t('summary.download-trace')}
          </button>
          <button type="button" onClick={() => download(`${name}-log.json`, { schema: 1, log: whole })}>
            {t('summary.download-log')}
          </button>
        </div>
      </main>
    </div>
  );
}
