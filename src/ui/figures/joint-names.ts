import type { Joint } from '../../pose/body/body.ts';
import type { Words } from '../../words/words.ts';

/** These joints in words: "hips and feet". */
export const jointNames = (joints: readonly Joint[], { t, list }: Words): string =>
  list([...new Set(joints.map((joint) => t(`joint.${joint}`)))]);
