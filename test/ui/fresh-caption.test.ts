import { expect, it } from 'vitest';
import { freshCue } from '../../src/ui/live/fresh-caption.ts';
import type { Caption } from '../../src/session/session-store.ts';

it('a cue, praise and a cue of a rule on trial take the place of the instruction for 4 s', () => {
  const cueOf = (tone: Caption['tone'], timestampMs: number) =>
    freshCue({
      caption: { id: 1, atMs: 1000, key: 'cue.plank.hips-sag', params: {}, tone },
      timestampMs,
    })?.tone ?? null;
  expect((['cue', 'praise', 'unsure', 'info', 'count'] as const).map((tone) => cueOf(tone, 4999))).toEqual([
    'cue',
    'praise',
    'unsure',
    null,
    null,
  ]);
  expect(cueOf('unsure', 5000)).toBe(null);
});
