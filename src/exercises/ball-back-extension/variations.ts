import { deg, torso } from '../../geometry/units.ts';
import { measured } from '../citations.ts';

/** Other positions of the hands than the exercise asks for. */
export const ballBackExtensionVariations = [
  {
    id: 'arms-at-sides',
    seen: 'held',
    counts: false,
    name: 'with the arms at the sides',
    says: 'Your arms are at your sides. I count it with hands behind your ears.',
    cue: 'Hands behind your ears',
    when: [
      { measure: 'wristFromHip', within: torso(0, 0.6) },
      { measure: 'hands', within: torso(0.95, 2) },
      { measure: 'legs', within: deg(9, 55) },
      { measure: 'hipOverAnkle', within: torso(0.36, 1.6) },
      { measure: 'trunk', within: deg(-55, 56) },
      { measure: 'knee', within: deg(135, 180) },
    ],
    basis: measured(
      'footage',
      'hands at the head read .9 to 1.5 torso lengths from the hips and 0 to .9 from the ears; an arm along the trunk ends at the hip',
    ),
  },
] as const;
