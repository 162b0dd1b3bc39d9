import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { wayKey, wayOf } from '../../engine/variant.ts';
import { adviceIn } from '../../review/advice.ts';
import { reportOf } from '../../review/report.ts';
import { useApp, useView } from '../context.ts';
import { QuietAdvice } from '../live/quiet-advice.tsx';
import { outcomeDetails, emptiness, headline } from './outcome.ts';
import { WorkoutSummary } from './workout-summary.tsx';
import { Unknown } from '../unknown.tsx';
import { SessionReview } from '../review/session-review.tsx';
import { SummaryActions } from './summary-actions.tsx';
import { useReviewed } from './use-reviewed.ts';
import { Masthead } from '../controls/page/masthead.tsx';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import '../controls/page/notice.css';
import './summary.css';

/** What happened and why, read off the log. */
export function Summary() {
  const workout = useView((view) => view.workout);
  return workout ? <WorkoutSummary workout={workout} /> : <ExerciseSummary />;
}

function ExerciseSummary() {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const [, go] = useLocation();
  const { exercise, problem, kept, source, whole } = view;
  const reviewed = useReviewed();
  const [set] = reviewed.review.sets;

  useEffect(() => {
    document.title = `${t('summary.title')} · ${t('app.name')}`;
  }, [t]);

  if (!exercise || !set) return <Unknown />;
  // Several parts if the trainee chose a variant on the way.
  const log = reviewed.review.sets.flatMap((part) => part.log);
  const report = reportOf(log);
  const empty = emptiness(view, report, words);
  const beside = outcomeDetails(exercise, report, log, words);
  const title = t(`exercise.${wayKey(wayOf(exercise))}.name`);
  const headed = headline(exercise.kind, report, words);
  const again = (): void => {
    void session.again();
    go('/session');
  };
  return (
    <div className="page summary">
      <Masthead>
        <p className="promise">{title}</p>
      </Masthead>
      <main>
        <FocusedHeading>{headed}</FocusedHeading>
        <div className="long-line" aria-hidden="true" />
        {beside !== '' && <p className="beside">{beside}</p>}
        <SessionReview session={reviewed} onOverrule={session.overrule}>
          {problem?.atS != null && <p className="aside">{t('summary.broke-off', { at: problem.atS })}</p>}
          {empty !== null && <p className="lead">{empty}</p>}
          {source?.kind === 'mannequin' && <p className="aside plain">{t('summary.mannequin')}</p>}
          {!kept && <p className="aside">{t('summary.not-kept')}</p>}
        </SessionReview>
        <QuietAdvice advice={adviceIn(whole, exercises, exercise.id)} />
        <SummaryActions
          name={`longline-${exercise.id}`}
          picture={{ title, headline: headed, review: reviewed.review }}
          log={{ schema: 1, exercise: exercise.id, log: whole }}
          onAgain={again}
        />
      </main>
    </div>
  );
}
