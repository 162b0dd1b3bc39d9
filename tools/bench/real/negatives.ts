import type { Exercise } from '../../../src/engine/exercise.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { justIdentified, startUndecided, stepUndecided } from '../../../src/session/judging/undecided.ts';
import { toAndFro } from '../retrace.ts';
import { hasNegatives, NEGATIVES, readNegatives, readTrace } from './labels.ts';
import { countedReps, creditedS } from './wrong.ts';

/** What an exercise counted in footage of people who do none of the exercises. */
export interface Made {
  readonly reps: number;
  readonly creditedS: number;
}

/** By exercise: the clips as they are, and played back and forth for half a minute each. */
export interface RealNegatives {
  readonly clips: number;
  readonly minutes: number;
  readonly toAndFroMinutes: number;
  readonly byExercise: Readonly<Record<string, { readonly asIs: Made; readonly toAndFro: Made }>>;
  /** Clips in which "Just start" named an exercise. */
  readonly named: number;
}

/** Each clip is played back and forth for this long (ms). Basis: a set takes about as long. */
const TO_AND_FRO_MS = 30_000;

const secondsOf = ({ frames }: PoseTrace): number => (frames.at(-1)?.timestampMs ?? 0) / 1000;

function madeBy(exercise: Exercise, traces: readonly PoseTrace[]): Made {
  const reports = traces.map((trace) => judgeTrace(exercise, trace).report);
  return {
    reps: reports.reduce((sum, report) => sum + countedReps(report).length, 0),
    creditedS: reports.reduce((sum, report) => sum + creditedS(report), 0),
  };
}

function isNamed(exercises: readonly Exercise[], trace: PoseTrace): boolean {
  let judging = startUndecided(exercises);
  for (const frame of trace.frames) {
    const [next] = stepUndecided(judging, frame, trace);
    if (next.kind !== 'undecided') return true;
    judging = next;
    if (justIdentified(judging)) return true;
  }
  return false;
}

/** Judges the footage of other movements as every exercise; null if there is none. */
export function realNegatives(exercises: readonly Exercise[]): RealNegatives | null {
  if (!hasNegatives) return null;
  const traces = readNegatives().map((label) => readTrace(label, NEGATIVES));
  const turning = traces.map((trace) => toAndFro(trace, TO_AND_FRO_MS));
  const minutes = (of: readonly PoseTrace[]): number =>
    of.reduce((sum, trace) => sum + secondsOf(trace), 0) / 60;
  return {
    clips: traces.length,
    minutes: minutes(traces),
    toAndFroMinutes: minutes(turning),
    byExercise: Object.fromEntries(
      exercises.map((exercise) => [
        exercise.id,
        { asIs: madeBy(exercise, traces), toAndFro: madeBy(exercise, turning) },
      ]),
    ),
    named: traces.filter((trace) => isNamed(exercises, trace)).length,
  };
}

/** The same in words and a table. */
export function negativesText({ clips, minutes, toAndFroMinutes, byExercise, named }: RealNegatives): string {
  const rows = Object.entries(byExercise).map(
    ([id, { asIs, toAndFro: fro }]) =>
      `| ${id} | ${asIs.reps} | ${asIs.creditedS.toFixed(1)} | ${fro.reps} | ${fro.creditedS.toFixed(1)} |`,
  );
  return `${clips} clips of people who do other movements, ${minutes.toFixed(0)} minutes, judged as each exercise; and each clip played to and fro
for half a minute, ${toAndFroMinutes.toFixed(0)} minutes. "Just start" named an exercise in ${named} of the clips.

| exercise | reps | credited, s | reps, to and fro | credited, s |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
