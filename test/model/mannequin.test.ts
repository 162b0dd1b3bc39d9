import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import { project } from '../../src/mannequin/camera.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { CAST } from '../../src/mannequin/body/cast.ts';
import { whereFollowed } from '../../src/mannequin/act/follower.ts';
import { motions } from '../../src/exercises/index.ts';
import { cast } from '../../tools/bench/rendered/cast.ts';
import { errorsOf } from '../../tools/bench/rendered/errors.ts';
import { cameraAt, inMotion } from '../../tools/bench/rendered/scene.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import type { OpenPage } from '../browser-support/open-page.ts';
import { openStudio } from '../browser-support/studio.ts';

/**
 * Pictures in which nobody is shown. MoveNet's crop moves from picture to picture, and with it the score, between 0.2 and 0.85 for the
 * same body. One picture says nothing, but the median of this many does.
 */
const GAPS = 15;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the drawn mannequin', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openStudio();
  });
  afterAll(() => opened.close());

  it.each(['plank', 'glute-bridge'])(
    'is seen by MoveNet at the true places of its joints: %s',
    async (id) => {
      const [actor] = cast;
      const motion = motions.find((one) => one.id === id);
      if (!actor || !motion) throw new Error(`no ${id}`);
      const figure = inMotion(motion, actor.person, 1);
      const camera = cameraAt();
      await opened.page.evaluate(([who, look]) => window.mannequin.dress(who, look), [
        actor.person,
        actor.look,
      ] as const);
      const { frames } = await opened.page.evaluate(
        (shots) => window.mannequin.detect(shots),
        [0, 100, 200, 300].map((timestampMs) => ({ figure, camera, timestampMs })),
      );
      const keypoints = frames.at(-1)?.keypoints ?? [];
      expect(keypoints).toHaveLength(KEYPOINT_NAMES.length);
      expect(keypoints.reduce((sum, [, , score]) => sum + score, 0) / keypoints.length).toBeGreaterThan(0.5);
      const judged = errorsOf(actor.person, figure, camera, keypoints).filter(
        ({ joint, near }) => near && ['shoulder', 'hip', 'knee', 'ankle'].includes(joint),
      );
      for (const { joint, alongBl, acrossBl } of judged)
        expect(Math.hypot(alongBl, acrossBl), joint).toBeLessThan(0.07);
      expect(opened.complaints.filter((text) => !text.includes('No available adapters'))).toEqual([]);
    },
  );

  it('is seen at the true places of its joints in a picture that was turned head-up', async () => {
    const { person, look } = CAST.woman;
    await opened.page.evaluate(([who, how]) => window.mannequin.dress(who, how), [person, look] as const);
    const figure = inMotion(motionOf('side-plank'), person, 1);
    const camera = cameraAt();
    const [nose] = project(jointsOf(person, figure), camera);
    const head = (nose?.x ?? NaN) < camera.pictureWidth / 2 ? ('left' as const) : ('right' as const);
    const { frames } = await opened.page.evaluate(
      (shots) =>
        window.mannequin.look(shots, [
          { model: 'movenet-lightning', picture: 'as-is' },
          { model: 'movenet-lightning', picture: 'head-up' },
        ]),
      [null, head, head, head, head].map((at, i) => ({ figure, camera, timestampMs: i * 100, head: at })),
    );
    const [asIs = [], headUp = []] = frames.map((seen) => seen.map(({ keypoints }) => keypoints));
    // The first picture had no direction of the head, so it was not turned.
    expect(headUp[0]).toEqual(asIs[0]);
    expect(headUp.at(-1)).not.toEqual(asIs.at(-1));
    const judged = errorsOf(person, figure, camera, headUp.at(-1) ?? []).filter(
      ({ joint, near }) => near && ['shoulder', 'hip', 'knee', 'ankle'].includes(joint),
    );
    expect(judged).toHaveLength(4);
    for (const { joint, alongBl, acrossBl } of judged)
      expect(Math.hypot(alongBl, acrossBl), joint).toBeLessThan(0.07);
  });

  it('is seen again at once after one picture that did not show it, although it is small', async () => {
    const { person, look } = CAST.woman;
    await opened.page.evaluate(([who, how]) => window.mannequin.dress(who, how), [person, look] as const);
    const lying = inMotion(motionOf('glute-bridge'), person, 0);
    const camera = whereFollowed('side', { pictureWidth: 480, pictureHeight: 270 });
    const settled = Array<typeof lying>(10).fill(lying);
    const figures = [...settled, ...Array.from({ length: GAPS }, () => [null, lying, lying, lying]).flat()];
    const { frames } = await opened.page.evaluate(
      (shots) => window.mannequin.detect(shots),
      figures.map((figure, i) => ({ figure, camera, timestampMs: 10_000 + i * 125 })),
    );
    const shoulders = frames.map(({ keypoints }) =>
      Math.max(keypoints?.[5]?.[2] ?? 0, keypoints?.[6]?.[2] ?? 0),
    );
    const gaps = Array.from({ length: GAPS }, (_, i) => shoulders.slice(settled.length + i * 4));
    const unseen = gaps.filter(([inGap]) => inGap === 0);
    // In the whole picture the person is hardly visible.
    expect(shoulders[0]).toBeLessThan(0.4);
    // Occasionally the model sees a person in the empty room, which is not a gap.
    expect(unseen.length).toBeGreaterThan(GAPS / 2);
    expect(median(unseen.map(([, after = 0]) => after))).toBeGreaterThan(0.4);
  });
});
