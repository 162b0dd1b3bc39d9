import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { jointsOf } from '../../../src/mannequin/body/figure.ts';
import { project } from '../../../src/mannequin/camera.ts';
import { motions } from '../../../src/exercises/index.ts';
import type { Shot } from './mannequin-page.ts';
import { cast } from './cast.ts';
import { errorsOf } from './errors.ts';
import { cameraAt, holds, inMotion } from './scene.ts';
import { openStudio } from './studio.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'sheet.png' },
    only: { type: 'string' },
    share: { type: 'string' },
    cast: { type: 'string', default: '0,1' },
  },
});
/** Looks at the same picture repeatedly, like a camera that does not move, because MoveNet needs a few pictures to settle its crop. */
const LOOKS = 4;
const VIEWS = [0, 30] as const;

const actors = values.cast.split(',').flatMap((i) => cast[Number(i)] ?? []);
const chosen = motions.filter(({ id }) => values.only === undefined || values.only.split(',').includes(id));
const shares = values.share?.split(',').map(Number);

const studio = await openStudio();
const tiles = chosen.flatMap((motion) => (shares ?? [1]).map((share) => ({ motion, share })));
await studio.beginSheet(actors.length * VIEWS.length, tiles.length);
let timestampMs = 0;
for (const [a, { name, person, look }] of actors.entries()) {
  await studio.dress(person, look);
  for (const [row, { motion, share }] of tiles.entries()) {
    for (const [v, azimuth] of VIEWS.entries()) {
      const figure = inMotion(motion, person, share);
      let camera = cameraAt({ azimuth });
      while (!holds(camera, person, figure) && camera.distance < 4)
        camera = { ...camera, distance: camera.distance * 1.05 };
      timestampMs += 5000;
      const shot: Shot = { figure, camera, timestampMs };
      const shots = Array.from({ length: LOOKS }, (_, i): Shot => ({
        ...shot,
        timestampMs: timestampMs + i * 100,
      }));
      const { frames } = await studio.detect(shots);
      const found = frames.at(-1)?.keypoints ?? null;
      const joints = project(jointsOf(person, figure), camera);
      const near = errorsOf(person, figure, camera, found ?? []).filter(
        (e) => e.near && ['shoulder', 'hip', 'knee', 'ankle'].includes(e.joint),
      );
      const worst = Math.max(...near.map((e) => Math.hypot(e.alongBl, e.acrossBl)));
      const score = (found ?? []).reduce((sum, [, , s]) => sum + s, 0) / 17;
      const caption = `${motion.id} ${share} ${name} ${azimuth}: score ${score.toFixed(2)}, worst near ${worst.toFixed(3)} BL`;
      await studio.putOnSheet(shot, a * VIEWS.length + v, row, { caption, found, joints });
      console.log(
        caption,
        near.map((e) => `${e.joint} ${e.alongBl.toFixed(3)} ${e.acrossBl.toFixed(3)}`).join(', '),
      );
    }
  }
}
writeFileSync(values.out, await studio.sheet());
await studio.close();
