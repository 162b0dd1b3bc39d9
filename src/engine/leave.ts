import { endUnjudged } from './account/unjudged.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { startExercise, type ExerciseState } from './judge-state.ts';
import { endRules } from './rules/form-rules.ts';
import { endVariation } from './rules/variation.ts';
import { endSet } from './set.ts';
import type { ViewState } from './sight/view-check.ts';

/** The span in which the view was refused, once it is over. `now`: the view after it. */
export const refusedSpan = (was: ViewState, now: ViewState | null, timestampMs: number): EngineEvent[] =>
  was.verdict === 'refused' && was.verdictSince !== null && now?.verdict !== 'refused'
    ? [
        {
          type: 'RuleNotJudged',
          timestampMs,
          rule: '*',
          why: 'view',
          startMs: was.verdictSince,
          endMs: timestampMs,
        },
      ]
    : [];

/** Leaves the exercise: banks an open hold and ends open faults. */
export function leave(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly [ExerciseState, EngineEvent[]] {
  const [set, events] = endSet(exercise, state.set, timestampMs);
  return [{ ...state, set, rules: {} }, [...endRules(exercise, state.rules, timestampMs), ...events]];
}

/**
 * Closes everything that is open and forgets posture, view and tracking, but keeps the count. The trainee must reach the start posture
 * again before anything more is judged.
 */
export function forget(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly [ExerciseState, readonly EngineEvent[]] {
  const [{ lastMs, model, set }, events] = leave(exercise, state, timestampMs);
  const lost: EngineEvent[] = state.gate.armed
    ? [{ type: 'PostureLost', timestampMs, sinceMs: timestampMs }]
    : [];
  const { announced, lostSince } = state.tracking;
  if (announced && lostSince !== null)
    lost.push({ type: 'TrackingFound', timestampMs, lostMs: timestampMs - lostSince });
  return [
    { ...startExercise({}, model), lastMs, set: { ...set, bent: null } },
    [
      ...events,
      ...refusedSpan(state.view, null, timestampMs),
      ...endUnjudged(state.account.unjudged, timestampMs),
      ...endVariation(state.variation, timestampMs),
      ...lost,
    ],
  ];
}

/** After the camera has moved, no earlier measurement is valid. */
export function startAnew(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly [ExerciseState, readonly EngineEvent[]] {
  const [forgotten, events] = forget(exercise, state, timestampMs);
  const moved: EngineEvent = {
    ...{ type: 'RuleNotJudged', timestampMs, rule: '*', why: 'camera-moved' },
    ...{ startMs: state.lastMs ?? timestampMs, endMs: timestampMs },
  };
  return [{ ...forgotten, lastMs: timestampMs, movedMs: timestampMs }, [...events, moved]];
}
