import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { wayKey, wayOf } from '../../engine/variant.ts';
import { useApp, useView } from '../context.ts';
import { Flash } from './flash.tsx';
import { SessionFailed, OpeningNotice } from './notices/notices.tsx';
import { GuidedWorkout } from '../workout/guided-workout.tsx';
import { SetUp } from './set-up.tsx';
import { useSessionKeys } from './use-session-keys.ts';
import { Workout } from './workout.tsx';

/** The session from the press of the button to its end. The stage decides which screen is shown. */
export function SessionScreen() {
  const { session, words } = useApp();
  const stage = useView((view) => view.stage);
  const started = useView((view) => view.log.some(({ type }) => type === 'PostureReached'));
  const workout = useView((view) => view.workout);
  const exercise = useView((view) => view.exercise);
  const isWorkout = workout !== null;
  const [, go] = useLocation();

  useEffect(() => {
    const name = words.t(
      exercise ? `exercise.${wayKey(wayOf(exercise))}.name` : isWorkout ? 'workout.summary' : 'free.name',
    );
    document.title = `${name} · ${words.t('app.name')}`;
  }, [exercise, isWorkout, words]);

  const leave = (): void => {
    session.close();
    go('/');
  };
  useSessionKeys(leave);

  if (stage === 'failed') return <SessionFailed onHome={leave} />;
  if (stage === 'opening') return <OpeningNotice onHome={leave} />;
  return (
    <>
      {workout ? (
        <GuidedWorkout workout={workout} />
      ) : started || stage === 'paused' ? (
        <Workout />
      ) : (
        <SetUp onHome={leave} />
      )}
      <Flash />
    </>
  );
}
