import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { adviceIn } from '../../review/advice.ts';
import { digestOf } from '../../review/history/digest.ts';
import { isNothingDone, isNothingSeen } from '../../review/history/nothing-done.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import { useApp, useView } from '../context.ts';
import { SessionReview } from '../review/session-review.tsx';
import { QuietAdvice } from '../review/quiet-advice.tsx';
import { startRoutine } from '../home/routine/start-routine.ts';
import { NothingSeen } from './nothing-seen.tsx';
import { NotCounted } from './not-counted.tsx';
import { SummaryActions } from './summary-actions.tsx';
import { routineInWords, wholeLengthInWords } from '../history/session-in-words.ts';
import { useReviewed } from './use-reviewed.ts';
import { Masthead } from '../controls/page/masthead.tsx';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import '../controls/page/notice.css';
import './summary.css';

/** The summary of a workout: every set, how it ended, and how long the workout took. */
export function WorkoutSummary({ workout }: { readonly workout: WorkoutState }) {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const whole = useView((view) => view.whole);
  const kept = useView((view) => view.kept);
  const source = useView((view) => view.source);
  const tookPlace = useView((view) => view.tookPlace);
  const [, go] = useLocation();
  const reviewed = useReviewed();
  const title = routineInWords(workout.routine.name, words);

  useEffect(() => {
    document.title = `${t('workout.summary')} · ${t('app.name')}`;
  }, [t]);

  const files = { name: 'longline-workout', log: { schema: 1, log: whole } };
  if (isNothingSeen(reviewed.review, whole))
    return (
      <NothingSeen
        title={title}
        why={t('nothing.workout')}
        place={t('nothing.place')}
        {...files}
        onAgain={() => {
          // An interrupted workout from an earlier visit has no request that could be repeated.
          if (tookPlace) startRoutine(session, workout.routine);
          else void session.again();
          go('/session');
        }}
      />
    );
  const digest = digestOf(reviewed.review);
  const nothingDone = isNothingDone(digest);
  const headed = t('workout.sets', { count: digest.sets });
  return (
    <div className="page summary">
      <Masthead>
        <p className="promise">{title}</p>
      </Masthead>
      <main>
        <FocusedHeading>{headed}</FocusedHeading>
        <div className="long-line" aria-hidden="true" />
        <p className="beside">{wholeLengthInWords(digest.durationMs, words)}</p>
        <SessionReview session={reviewed} onOverrule={session.overrule}>
          {source?.kind === 'mannequin' && <p className="aside plain">{t('summary.mannequin')}</p>}
          {!kept && <p className="aside">{t('summary.not-kept')}</p>}
        </SessionReview>
        <QuietAdvice advice={adviceIn(whole, exercises)} />
        {nothingDone && <NotCounted />}
        <SummaryActions
          {...files}
          picture={nothingDone ? null : { title, headline: headed, review: reviewed.review }}
        />
      </main>
    </div>
  );
}
