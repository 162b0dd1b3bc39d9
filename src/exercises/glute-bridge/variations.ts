import { deg, torso } from '../../geometry/units.ts';
import { measured } from '../citations.ts';

/** Other ways of bridging than on both feet. */
export const gluteBridgeVariations = [
  {
    id: 'one-leg',
    seen: 'moving',
    counts: false,
    name: 'on one leg',
    says: "That's a one-leg bridge. I count it on both feet.",
    cue: 'Both feet on the floor',
    when: [
      { measure: 'hipHeight', within: torso(0.1, 1) },
      { measure: 'straighterKnee', within: deg(140, 180) },
      { measure: 'otherKnee', within: deg(30, 110) },
      { measure: 'trunk', within: deg(-70, 0) },
      { measure: 'noseOverShoulder', within: torso(-0.1, 0.8) },
      { measure: 'lowerAnkle', within: torso(-1, 0.6) },
    ],
    basis: measured(
      'footage',
      'on one leg the knees read 64 to 70 and 157 to 176; on both feet they differ by 5 at most, and none is over 100; of eight drawn people on one leg Lightning sees both legs as one in four, Thunder in two',
    ),
  },
] as const;
