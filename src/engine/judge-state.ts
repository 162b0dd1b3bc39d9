import type { LevelBody, SeenBody, SquareBody } from '../pose/body/body.ts';
import { levelled } from '../pose/body/levelled.ts';
import { asFacing, squareOn, withStandIns } from '../pose/body/square-on.ts';
import type { PictureSize } from '../pose/pose-frame.ts';
import { noPose, type PoseState } from '../pose/track/track-pose.ts';
import type { Exercise } from './exercise.ts';
import { noFloor, type FloorState } from './sight/floor-line.ts';
import type { Baselines, RuleStates } from './rules/form-rules.ts';
import { noVariation, type VariationState } from './rules/variation.ts';
import { closedGate, type GateState } from './sight/gate.ts';
import type { PlacesState } from './account/moving.ts';
import { noValues, type LatestValues } from './account/stillness.ts';
import { noSet, type SetState } from './set.ts';
import { nothingPlanted, type PlantedState } from './sight/planted.ts';
import { tracking, type TrackingState } from './sight/tracking.ts';
import { nothingUnjudged, type UnjudgedState } from './account/unjudged.ts';
import { noView, type ViewState } from './sight/view-check.ts';

/** The account of the trainee's movement: where the joints were, whether they move, and what came to nothing. */
export interface AccountState {
  readonly places: PlacesState;
  readonly moving: boolean;
  readonly unjudged: UnjudgedState;
  /** As in `stepStillness`. */
  readonly values: LatestValues;
}

const noAccount: AccountState = { places: {}, moving: false, unjudged: nothingUnjudged, values: noValues };

/** What is remembered about one exercise from frame to frame: a plain value that can be stored, compared and replayed. */
export interface ExerciseState {
  readonly lastMs: number | null;
  /** The model that found the keypoints of the last frame, as a trace names it; null if unknown. */
  readonly model: string | null;
  /** When the camera moved during the set (ms); null if it did not. */
  readonly movedMs: number | null;
  /** The trainee in the last frame, with `up` measured from the floor and the near side as the exercise needs it. */
  readonly body: SeenBody | null;
  readonly tracking: TrackingState;
  readonly planted: PlantedState;
  readonly view: ViewState;
  readonly floor: FloorState;
  readonly gate: GateState;
  readonly rules: RuleStates;
  readonly set: SetState;
  readonly variation: VariationState;
  readonly account: AccountState;
}

/** The same state with the tracking of the trainee. */
export interface JudgeState extends ExerciseState {
  readonly pose: PoseState;
}

/**
 * `known`: the trainee's own posture in this exercise, as confirmed in earlier sessions. `model`: of the frames, until a frame names
 * another model.
 */
export const startExercise = (known: Baselines = {}, model: string | null = null): ExerciseState => ({
  lastMs: null,
  model,
  movedMs: null,
  body: null,
  tracking,
  planted: nothingPlanted,
  view: noView,
  floor: noFloor,
  gate: closedGate,
  rules: {},
  set: { ...noSet, known },
  variation: noVariation,
  account: noAccount,
});

export const startJudging = (known: Baselines = {}, model: string | null = null): JudgeState => ({
  ...startExercise(known, model),
  pose: noPose,
});

/** Is the trainee inside a rep or a hold? If so, the near side is kept and, once the exercise is armed, the view is not judged again. */
export const isBusy = ({ set }: ExerciseState): boolean =>
  set.hold.open !== null || set.counter.movement !== null;

/**
 * Can the exercise be judged from where the camera stands? A verdict changes only after a second of a different one. That is long enough
 * for the exercise to arm in a view that is refused a moment later, so a view that is currently being refused cannot be judged either.
 */
export const isJudgeable = ({ verdict, now }: ViewState): boolean =>
  (verdict === 'good' || verdict === 'warn') && now !== 'refused';

/** The body turned into the plane in which the exercise is judged. */
export const squared = (
  exercise: Exercise,
  level: LevelBody,
  view: ViewState,
  size: PictureSize,
): SquareBody =>
  exercise.view === 'frontal'
    ? asFacing(level, view.readings.apart)
    : withStandIns(squareOn(level, view.readings.stand, size), view.readings.residual);

/** The body of the last frame as measured; null if the trainee was not seen in that frame. */
export const judgedBody = (exercise: Exercise, state: ExerciseState, size: PictureSize): SquareBody | null =>
  state.body === null || state.tracking.why !== null
    ? null
    : squared(exercise, levelled(state.body, size), state.view, size);
