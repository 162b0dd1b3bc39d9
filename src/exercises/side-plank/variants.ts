import { deg, share, torso } from '../../geometry/units.ts';
import { judgement, measured } from '../citations.ts';

/** A condition of both start postures, on the forearm and on a straight arm. */
export const chestToCamera = {
  id: 'chest-to-camera',
  measure: 'shouldersLean',
  enter: deg(0, 50),
  leave: deg(0, 60),
  says: 'Turn your chest to the camera',
  basis: measured('footage', 'the shoulders lean 0 to 20 degrees from plumb when up, 36 to 52 dropped'),
} as const;

/** A condition of both start postures. */
export const legsStraight = {
  id: 'legs-straight',
  measure: 'knee',
  enter: deg(125, 180),
  leave: deg(60, 180),
  says: 'Straighten your legs',
  basis: measured('footage', '173 to 180; a knee drawn in or on the floor 65 to 115'),
} as const;

/** A condition of both start postures. */
export const hipsUp = {
  id: 'hips-up',
  measure: 'hipOffset',
  enter: share(-0.05, 0.2),
  leave: share(-0.16, 0.25),
  says: 'Lift your hips off the floor',
  basis: measured('footage', 'up -.04 to +.02 of the line, dropped -.076 to -.131'),
} as const;

/** Other ways of doing a side plank that the trainee may choose instead of the one on the forearm. */
export const sidePlankVariants = [
  {
    id: 'straight-arms',
    choice: 'On a straight arm',
    usual: 'On the forearm',
    name: 'Side plank on a straight arm',
    teach: {
      summary:
        'Hold your body in one line from head to feet, on one hand with a straight arm, then on the other.',
      steps: [
        {
          either: 'Lie on one side, chest to the camera, and put your hand under your shoulder.',
          left: 'Lie on your left side, chest to the camera, left hand under your shoulder.',
          right: 'Lie on your right side, chest to the camera, right hand under your shoulder.',
        },
        'Stack your feet, then push your hips up until your body and legs form one line, with a straight arm.',
        'Keep your chest open to the camera and breathe.',
        {
          either: 'Lower slowly, turn over, and hold the other side for the same time.',
          left: 'Lower slowly, turn over, and hold the right side for the same time.',
          right: 'Lower slowly, turn over, and hold the left side for the same time.',
        },
      ],
    },
    start: [
      {
        id: 'on-your-side-raised',
        measure: 'trunk',
        enter: deg(8, 58),
        leave: deg(4, 64),
        says: {
          either: 'Onto your hand, hips up',
          left: 'Onto your left hand, hips up',
          right: 'Onto your right hand, hips up',
        },
        basis: judgement('as on the forearm, and 14 degrees more for the longer arm; standing over 80'),
      },
      hipsUp,
      {
        id: 'legs-slope',
        measure: 'legs',
        enter: deg(5, 54),
        leave: deg(0, 60),
        says: 'Straighten your legs, feet on the floor',
        basis: judgement('as on the forearm, and 9 degrees more for the longer arm; standing over 75'),
      },
      {
        id: 'hand-down',
        measure: 'shoulderOverWrist',
        enter: torso(0.95, 1.6),
        leave: torso(0.8, 1.7),
        says: {
          either: 'Push yourself up on your hand',
          left: 'Push yourself up on your left hand',
          right: 'Push yourself up on your right hand',
        },
        basis: judgement(
          'a straight arm sets the shoulder 1.1 torso lengths over the wrist, a forearm .95 at most',
        ),
      },
      {
        id: 'arm-straight',
        measure: 'arm',
        enter: deg(150, 180),
        leave: deg(140, 180),
        says: 'Straighten your arm',
        basis: judgement('as on both hands: held up, an arm reads 160 to 170 degrees at the elbow'),
      },
      {
        id: 'hand-under',
        measure: 'wristBesideShoulder',
        enter: torso(0, 0.5),
        leave: torso(0, 0.65),
        says: 'Hand under your shoulder',
        basis: judgement('as for the elbow of the one on the forearm, wider for the longer arm'),
      },
      chestToCamera,
      legsStraight,
    ],
    rules: {
      'elbows-not-under-shoulders': {
        id: 'hand-not-under-shoulder',
        severity: 'advice',
        cue: 'Hand under your shoulder',
        slip: 'Your hand was not under your shoulder for {seconds} s',
        at: 'always',
        measure: 'wristBesideShoulder',
        above: torso(0.35),
        hysteresis: torso(0.03),
        basis: judgement('as for the elbow of the one on the forearm, a tenth wider for the longer arm'),
      },
    },
    variations: [
      {
        id: 'on-the-forearm',
        seen: 'held',
        counts: false,
        name: 'on the forearm',
        says: "That's on your forearm. I time it on a straight arm.",
        cue: 'Push up onto your hand',
        variant: null,
        when: [
          { measure: 'trunk', within: deg(3, 44) },
          { measure: 'hipOffset', within: share(-0.08, 0.25) },
          { measure: 'legs', within: deg(3, 55) },
          { measure: 'shoulderOverElbow', within: torso(0.3, 0.9) },
          { measure: 'shoulderOverWrist', within: torso(-0.2, 0.93) },
          { measure: 'elbowBesideShoulder', within: torso(0, 0.45) },
          { measure: 'shouldersLean', within: deg(0, 60) },
          { measure: 'knee', within: deg(140, 180) },
        ],
        basis: measured(
          'footage',
          'the start posture of the one on the forearm, with its limits; legs straight',
        ),
      },
    ],
  },
] as const;
