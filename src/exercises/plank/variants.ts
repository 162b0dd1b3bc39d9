import { deg, torso } from '../../geometry/units.ts';
import { judgement, measured } from '../citations.ts';

/** Other ways of planking that the trainee may choose instead of the forearm plank. */
export const plankVariants = [
  {
    id: 'straight-arms',
    choice: 'On straight arms',
    usual: 'On the forearms',
    name: 'Plank on straight arms',
    // A push-up passes through this posture and lowers the shoulders by .4 torso lengths; a hold keeps them within .1 (the bench). If the
    // trainee pulses, half of the arm's values within 2 s lie more than 12 degrees apart (footage); in a hold, one value in twenty (the bench).
    still: [
      { measure: 'shoulderOverWrist', within: torso(0, 0.12) },
      { measure: 'arm', within: deg(0, 12), spanMs: 2000, tail: 0.25 },
    ],
    teach: {
      summary: 'Hold your body in one straight line from head to heels, on your hands with straight arms.',
      steps: [
        'Kneel on all fours with your hands under your shoulders.',
        'Step your feet back, and lift your hips until your shoulders, hips and heels line up.',
        'Keep your arms straight, draw your shoulders down and back, and squeeze your legs and glutes.',
        'Keep breathing, and look at the floor a little ahead of your hands.',
      ],
    },
    start: [
      {
        id: 'body-level',
        measure: 'trunk',
        enter: deg(-50, 40),
        leave: deg(-60, 46),
        says: 'Face down, body level',
        basis: judgement(
          'the limits of the forearm plank plus 11 degrees, by which a body rises more from feet to shoulders on straight arms; upright over 45',
        ),
      },
      {
        id: 'on-hands',
        measure: 'shoulderOverWrist',
        enter: torso(0.9, 1.5),
        leave: torso(0.75, 1.6),
        says: 'Push yourself up on your hands',
        basis: measured(
          'footage',
          'push-ups held up read 1 to 1.3 torso lengths, forearm planks .5 to .75, and up to .83 if drawn arms are misread',
        ),
      },
      {
        id: 'arms-straight',
        measure: 'arm',
        enter: deg(150, 180),
        leave: deg(145, 180),
        says: 'Straighten your arms',
        basis: measured(
          'footage',
          'push-ups held up read 160 to 170 degrees at the elbow, forearm planks 72 to 124',
        ),
      },
      {
        id: 'hands-under',
        measure: 'wristBesideShoulder',
        enter: torso(0, 0.5),
        leave: torso(0, 0.65),
        says: 'Hands under your shoulders',
        basis: judgement('as for the elbows of a forearm plank, and a tenth for the longer arm'),
      },
      {
        id: 'legs-straight',
        measure: 'knee',
        enter: deg(125, 180),
        leave: deg(100, 180),
        says: 'Step your feet back, legs straight',
        basis: measured('footage', 'good planks read 155 to 178, on the knees 75 to 100; on all fours 90'),
      },
      {
        id: 'feet-on-floor',
        measure: 'ankleOverWrist',
        enter: torso(-0.5, 0.8),
        leave: torso(-0.65, 0.95),
        says: 'Feet on the floor',
        basis: judgement('from a camera 30 degrees round and 1 m high ankles are seen .64 over the hands'),
      },
    ],
    rules: {
      'elbows-not-under-shoulders': {
        id: 'hands-not-under-shoulders',
        severity: 'advice',
        cue: 'Hands under your shoulders',
        slip: 'Your hands were not under your shoulders for {seconds} s',
        at: 'always',
        measure: 'wristBesideShoulder',
        above: torso(0.4),
        hysteresis: torso(0.05),
        basis: judgement('as for the elbows of a forearm plank, a little wider for the longer arm'),
      },
    },
    variations: [
      {
        id: 'on-the-forearms',
        seen: 'held',
        counts: false,
        name: 'on the forearms',
        says: "That's a forearm plank. I time it on straight arms.",
        cue: 'Push up onto your hands',
        variant: null,
        when: [
          { measure: 'trunk', within: deg(-48, 28) },
          { measure: 'shoulderOverElbow', within: torso(0.22, 1) },
          { measure: 'shoulderOverWrist', within: torso(0.2, 0.78) },
          { measure: 'elbowOverWrist', within: torso(-0.25, 0.25) },
          { measure: 'forearm', within: deg(-45, 45) },
          { measure: 'elbow', within: deg(50, 156) },
          { measure: 'elbowBesideShoulder', within: torso(0, 0.42) },
          { measure: 'knee', within: deg(140, 180) },
        ],
        basis: measured(
          'footage',
          'the start posture of the forearm plank, within its limits; legs straight',
        ),
      },
    ],
  },
] as const;
