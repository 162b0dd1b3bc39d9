import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const figures = v.object({ medianBl: v.number(), p95Bl: v.number() });
const joints = v.object({ shoulder: figures, hip: figures, knee: figures, ankle: figures });
const sides = v.object({ near: joints, far: joints });
const file = v.object({ exercises: v.record(v.string(), sides) });

const path = fileURLToPath(new URL('./rendered/keypoint-errors.json', import.meta.url));
const JOINTS = ['shoulder', 'hip', 'knee', 'ankle'] as const;

/** How far MoveNet's keypoints are from the drawn joints, as last measured by `npm run bench:errors`, as a table. */
export function keypointErrors(): string {
  if (!existsSync(path)) return '';
  const { exercises } = v.parse(file, JSON.parse(readFileSync(path, 'utf8')));
  const rows = Object.entries(exercises).flatMap(([id, both]) =>
    (['near', 'far'] as const).map((side) => {
      const cells = JOINTS.map((joint) => {
        const { medianBl, p95Bl } = both[side][joint];
        return `${medianBl.toFixed(3)} / ${p95Bl.toFixed(3)}`;
      });
      return `| ${id} | ${side} | ${cells.join(' | ')} |`;
    }),
  );
  return `### Keypoints against joints

Distance of MoveNet Lightning's keypoints from the drawn joints, body lengths, median / 95th percentile (goal: median .03 on the near
side), written by \`npm run bench:errors\`. A keypoint is not the centre of a joint: shoulders are .03 nearer to the head, hips of a person face
down .03 nearer to the back, as on real footage.

| exercise | side | ${JOINTS.join(' | ')} |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
