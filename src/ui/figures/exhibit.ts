import type { Exercise } from '../../engine/exercise.ts';
import { AIM, project, type Camera, type Projected } from '../../mannequin/camera.ts';
import { CAST } from '../../mannequin/body/cast.ts';
import { jointsOf } from '../../mannequin/body/figure.ts';
import { lessonOf, momentAt, type Lesson, type LessonMoment } from '../../mannequin/act/lesson.ts';
import { motionFor } from '../../exercises/variant-motions.ts';
import { onOtherSide } from '../../mannequin/body/other-side.ts';
import { hasWebgl } from '../../mannequin/renderer/has-webgl.ts';
import type { Stage } from '../../mannequin/renderer/stage.ts';
import type { Vector } from '../../mannequin/body/vector.ts';
import { keypointIndex, type Side } from '../../pose/keypoints.ts';
import { valueAt } from '../../signal/value-at.ts';

/** What is visible of the mannequin at one moment. */
export interface Exhibited {
  readonly moment: LessonMoment;
  /** The requested fault is visible now. */
  readonly wrong: boolean;
  /** The judged line on the side that faces the camera, in pixels of the picture. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
}

/** The mannequin on a canvas, doing one exercise once. */
export interface Exhibit {
  readonly durationMs: number;
  readonly keys: Lesson['keys'];
  /** The middle of everything the movement occupies, as the point to look at. */
  readonly aim: Vector;
  /** Does it with that fault from now on (null for good form), and on that side, if it has sides. */
  choose(fault: string | null, side: Side | null): void;
  draw(atMs: number, camera: Camera): Exhibited;
  dispose(): void;
}

const { person, look } = CAST.woman;
const BREATH = { breathM: 0.003, breathMs: 4000, trembleM: 0 } as const;

/** Half way between the lowest and the highest joint, at rest and in the full movement. */
const middleOf = ({ show, keys }: Lesson): Vector => {
  const heights = [keys.restMs, keys.fullMs].flatMap((atMs) => {
    const joints = show.performance.joints(atMs);
    if (!joints) throw new Error(`nobody is on the mat at ${atMs} ms of the lesson`);
    return Object.values(joints).map(({ y }) => y);
  });
  return { ...AIM, y: (Math.min(...heights) + Math.max(...heights)) / 2 };
};

/**
 * Puts the mannequin on the canvas. Null if there is no WebGL, or if the mannequin cannot do that exercise: then no drawing code is loaded.
 */
export async function openExhibit(canvas: HTMLCanvasElement, exercise: Exercise): Promise<Exhibit | null> {
  const motion = motionFor(exercise);
  if (!motion || !hasWebgl()) return null;
  const { createStage } = await import('../../mannequin/renderer/stage.ts');
  let stage: Stage;
  try {
    stage = createStage(canvas, { person, look });
  } catch {
    return null;
  }
  let lesson = lessonOf(motion, person, null);
  let turned = false;
  return {
    get durationMs() {
      return lesson.show.performance.ms;
    },
    get keys() {
      return lesson.keys;
    },
    aim: middleOf(lesson),
    choose(fault, side) {
      lesson = lessonOf(motion, person, fault);
      turned = side === 'left';
    },
    draw(atMs, camera) {
      const shown = lesson.show.performance.at(atMs, BREATH);
      const figure = shown && turned ? onOtherSide(shown) : shown;
      stage.draw(figure, camera);
      const { wrong } = lesson;
      return {
        moment: momentAt(lesson, motion, atMs),
        wrong: wrong !== null && atMs >= wrong.fromMs && atMs < wrong.toMs,
        line: figure ? nearLine(exercise, project(jointsOf(person, figure), camera)) : [],
      };
    },
    dispose: () => stage.dispose(),
  };
}

const farness = (line: readonly Projected[]): number => line.reduce((sum, { depth }) => sum + depth, 0);

/** The judged line on the side that faces the camera. `points`: one for each keypoint. */
function nearLine({ line }: Exercise, points: readonly Projected[]): readonly Projected[] {
  const lineOf = (side: Side): readonly Projected[] =>
    line.map((joint) => valueAt(points, joint === 'nose' ? 0 : keypointIndex(side, joint)));
  const [left, right] = [lineOf('left'), lineOf('right')];
  return farness(right) < farness(left) ? right : left;
}
