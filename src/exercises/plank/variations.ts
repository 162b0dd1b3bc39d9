import { deg, torso } from '../../geometry/units.ts';
import { measured } from '../citations.ts';

/** Other ways of planking than on forearms and feet. */
export const plankVariations = [
  {
    id: 'straight-arms',
    seen: 'held',
    counts: false,
    name: 'on straight arms',
    says: "That's a straight-arm plank. I time it on the forearms.",
    cue: 'Put your forearms on the floor',
    variant: 'straight-arms',
    when: [
      { measure: 'arm', within: deg(150, 180) },
      { measure: 'shoulderOverWrist', within: torso(0.9, 1.5) },
      { measure: 'wristBesideShoulder', within: torso(0, 0.5) },
      { measure: 'hipOverWrist', within: torso(0.5, 1.5) },
      { measure: 'trunk', within: deg(-10, 45) },
      { measure: 'hip', within: deg(136, 180) },
      { measure: 'knee', within: deg(140, 180) },
      { measure: 'ankleOverWrist', within: torso(-0.4, 0.7) },
    ],
    basis: measured(
      'footage',
      'push-ups held up read 160 to 170 at the elbow and 1 to 1.3 torso lengths from shoulder to wrist; forearm planks 72 to 124 and .5 to .75, and 160 and .8 if drawn arms are misread; a camera 30 degrees round and 1 m high sees hips of 139 and ankles .64 over the hands',
    ),
  },
  {
    id: 'on-the-knees',
    seen: 'held',
    counts: false,
    name: 'on the knees',
    says: "That's a plank on your knees. I time it on your feet.",
    cue: 'Knees off the floor',
    when: [
      { measure: 'knee', within: deg(40, 155) },
      { measure: 'hip', within: deg(140, 180) },
      { measure: 'kneeOverElbow', within: torso(-0.3, 0.3) },
      { measure: 'ankleOverKnee', within: torso(0, 1) },
      { measure: 'shoulderOverElbow', within: torso(0.3, 1) },
      { measure: 'forearm', within: deg(-45, 45) },
      { measure: 'trunk', within: deg(-10, 45) },
    ],
    basis: measured(
      'footage',
      'on the knees these lie level with the elbows, -.07 to .1 torso lengths, and under the ankles by .1 to .3; planks on the feet read .21 to .4 and -.02 to -.22; from 30 degrees round knees on the floor read up to .25',
    ),
  },
] as const;
