import { deg, share, torso } from '../../geometry/units.ts';
import { judgement, measured } from '../citations.ts';

/** Other ways of doing a side plank than on forearm and feet. */
export const sidePlankVariations = [
  {
    id: 'straight-arm',
    seen: 'held',
    counts: false,
    name: 'on a straight arm',
    says: "That's on a straight arm. I time it on your forearm.",
    cue: 'Down onto your forearm',
    variant: 'straight-arms',
    when: [
      { measure: 'arm', within: deg(150, 180) },
      { measure: 'shoulderOverHand', within: torso(0.95, 1.5) },
      { measure: 'wristBesideShoulder', within: torso(0, 0.5) },
      { measure: 'trunk', within: deg(8, 60) },
      { measure: 'hipOffset', within: share(-0.08, 0.25) },
      { measure: 'legs', within: deg(5, 50) },
      { measure: 'knee', within: deg(140, 180) },
      { measure: 'shouldersLean', within: deg(0, 60) },
    ],
    basis: judgement(
      'a straight arm sets the shoulder 1.1 torso lengths over the wrist, a forearm .95 at most; the posture is otherwise that of the exercise',
    ),
  },
  {
    id: 'on-the-knees',
    seen: 'held',
    counts: false,
    name: 'on the knees',
    says: "That's on your knees. I time it on your feet.",
    cue: 'Knees off the floor',
    when: [
      { measure: 'kneesMost', within: deg(0, 148) },
      { measure: 'hipOffKnees', within: share(-0.08, 0.25) },
      { measure: 'kneesOverElbow', within: torso(-0.45, 0.45) },
      { measure: 'shoulderOverElbow', within: torso(0.3, 0.9) },
      { measure: 'shoulderOverWrist', within: torso(-0.6, 1) },
      { measure: 'trunk', within: deg(3, 50) },
      { measure: 'shouldersLean', within: deg(0, 60) },
    ],
    basis: measured(
      'footage',
      'a knee on the floor reads 65 to 115, less if the shank points away from the camera and 137 from 30 degrees round (the mannequin); straight legs 173 to 180',
    ),
  },
] as const;
