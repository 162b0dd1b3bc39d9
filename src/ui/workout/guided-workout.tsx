import type { Status } from '../../engine/status.ts';
import { currentSet, type WorkoutState } from '../../workout/workout-state.ts';
import { useApp, useView } from '../context.ts';
import { BigLine } from '../live/big-line.tsx';
import { LivePicture } from '../live/live-picture.tsx';
import { ProblemBanner } from '../live/notices/problem-banner.tsx';
import { useSpoken } from '../live/use-spoken.ts';
import { useInstruction } from '../live/use-instruction.ts';
import { freshCaption, freshCue } from '../live/fresh-caption.ts';
import { HurtPanel } from './hurt-panel.tsx';
import { WorkoutControls } from './workout-controls.tsx';
import { workoutInstruction } from './workout-instruction.ts';
import { WorkoutTally } from './workout-tally.tsx';
import { RestPanel } from './rest-panel.tsx';
import { turnOf } from './turn.ts';
import { TonesLegend } from '../live/tones-legend.tsx';
import { setInWords, whereInWords } from './step-in-words.ts';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import '../live/stage.css';
import './guided-workout.css';

/** Stages in which the screen says how to get into position. */
const NOT_IN_POSITION: ReadonlySet<Status['stage']> = new Set(['lost', 'wrong-view', 'get-ready']);

/** Is the trainee still on the way into position, or no longer in it? */
const isOutOfPosition = (phase: WorkoutState['phase']['kind'], status: Status | null): boolean =>
  phase === 'placing' || (phase === 'working' && status !== null && NOT_IN_POSITION.has(status.stage));

/** A whole workout, from its first set to its last: what to do now, readable from three metres. */
export function GuidedWorkout({ workout }: { readonly workout: WorkoutState }) {
  const { words } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const engineLine = useInstruction(view);
  const { phase } = workout;
  const step = currentSet(workout);
  const hurt = phase.kind === 'hurt';
  const resting = phase.kind === 'paused' ? phase.interrupted : phase;
  const workoutLine = workoutInstruction(workout, view.timestampMs, words);
  const line = workoutLine ?? engineLine;
  useSpoken(engineLine, workoutLine === null && isOutOfPosition(phase.kind, view.status));
  const caption = freshCaption(view);
  const cue = phase.kind === 'working' ? freshCue(view) : null;
  const below =
    cue && cue.key !== line.key ? line : (line.more ?? (caption?.tone === 'info' ? caption : null));
  const turn =
    phase.kind === 'resting' || phase.kind === 'placing' ? turnOf(view.whole, view.timestampMs) : null;
  if (hurt) return <HurtPanel inSet={step !== null} />;
  return (
    <main
      className="stage workout guided-workout"
      data-phase={phase.kind}
      data-rests={resting.kind === 'resting'}
    >
      <FocusedHeading className="where">
        <span>{whereInWords(workout, words)}</span>
        {step && <strong>{` · ${setInWords(step, words)}`}</strong>}
      </FocusedHeading>
      <LivePicture outlined={phase.kind === 'placing' && step ? step.side : undefined} />
      {resting.kind === 'resting' ? (
        <RestPanel workout={workout} sinceMs={resting.sinceMs} endMs={resting.endMs} />
      ) : (
        <WorkoutTally workout={workout} />
      )}
      <p className="turn" role="status">
        {turn && t(turn)}
      </p>
      {(resting.kind !== 'resting' || phase.kind === 'paused') && (
        <BigLine line={line} cue={cue} below={below} />
      )}
      <ProblemBanner />
      {phase.kind === 'placing' && <TonesLegend />}
      <WorkoutControls workout={workout} />
    </main>
  );
}
