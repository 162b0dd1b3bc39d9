import { deg, torso } from '../../geometry/units.ts';
import { measured } from '../citations.ts';

/** Other ways of lifting that still count as the locust. */
export const locustVariations = [
  {
    id: 'arms-ahead',
    seen: 'held',
    counts: true,
    name: 'with the arms ahead',
    says: "Your arms are stretched ahead. That's harder, and it counts.",
    when: [
      { measure: 'wristFromHip', within: torso(1.5, 2.6) },
      { measure: 'trunk', within: deg(-16, 30) },
      { measure: 'legs', within: deg(-14, 40) },
      { measure: 'knee', within: deg(125, 180) },
      { measure: 'shoulderOverAnkle', within: torso(-0.75, 0.35) },
      { measure: 'shoulderOverWrist', within: torso(-0.8, 0.32) },
    ],
    basis: measured(
      'footage',
      'stretched ahead the wrists read 1.5 to 2.5 torso lengths from the hips, at the sides 0 to .4',
    ),
  },
] as const;
