import { describe, expect, it } from 'vitest';
import type { FrameSource } from '../../src/camera/frame-source.ts';
import { factsOf } from '../../src/session/open/open-source.ts';

const isMirror = (its: Pick<FrameSource, 'kind'> & { readonly facesAway?: boolean }): boolean =>
  factsOf(
    { label: '', width: 640, height: 360, durationS: null, ...its },
    { exerciseId: null, source: { kind: 'camera' } },
  ).isMirror;

describe('a picture', () => {
  it('is shown as in a mirror if the camera faces the trainee who looks at the screen', () => {
    expect(isMirror({ kind: 'camera' })).toBe(true);
    expect(isMirror({ kind: 'camera', facesAway: true })).toBe(false);
    expect(isMirror({ kind: 'video' })).toBe(false);
  });
});
