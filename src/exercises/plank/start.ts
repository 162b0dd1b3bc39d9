import { deg, torso } from '../../geometry/units.ts';
import { measured } from '../citations.ts';

/** The start posture of the forearm plank. */
export const plankStart = [
  {
    id: 'body-level',
    measure: 'trunk',
    enter: deg(-60, 28),
    leave: deg(-70, 35),
    says: 'Face down, body level',
    basis: measured(
      'footage',
      'planks read -8 to +4, with the hips sagging +14, piked down to -48 in 710 labelled frames; upright over 45',
    ),
  },
  {
    id: 'on-forearms',
    measure: 'shoulderOverElbow',
    enter: torso(0.22, 1),
    leave: torso(0.15, 1.1),
    says: 'Prop yourself up on your forearms',
    basis: measured(
      'footage',
      'planks read .47 to .71 torso lengths, piked ones with the arms ahead .25; lying down .1 or less',
    ),
  },
  {
    id: 'over-hands',
    measure: 'shoulderOverWrist',
    enter: torso(0.2, 1.1),
    leave: torso(0.12, 1.25),
    says: 'Prop yourself up on your forearms',
    basis: measured(
      'footage',
      'planks read .42 torso lengths or more, .27 from 30 degrees round and 1.5 m high; lying -.27 to +.2, in a locust with a misread elbow .03 to .09',
    ),
  },
  {
    id: 'forearms-flat',
    measure: 'elbowOverWrist',
    enter: torso(-0.25, 0.25),
    leave: torso(-0.35, 0.35),
    says: 'Put your forearms on the floor',
    basis: measured('footage', 'planks read -.15 to +.05 torso lengths; push-ups and all fours .35 to .55'),
  },
  {
    id: 'forearms-lie',
    measure: 'forearm',
    enter: deg(-45, 45),
    leave: deg(-55, 55),
    says: 'Put your forearms on the floor',
    basis: measured(
      'footage',
      'ten good planks read 1 to 32 degrees to the floor, push-ups that were timed as planks 63 to 84',
    ),
  },
  {
    id: 'elbows-bent',
    measure: 'elbow',
    enter: deg(50, 156),
    leave: deg(35, 170),
    says: 'Elbows under your shoulders',
    basis: measured(
      'footage',
      'planks read 72 to 124, piked ones with the arms ahead up to 152; lying on a ball with the hands at the ears 19 to 56; straight arms 160 and more, with an upright forearm',
    ),
  },
  {
    id: 'elbows-under',
    measure: 'elbowBesideShoulder',
    enter: torso(0, 0.42),
    leave: torso(0, 0.55),
    says: 'Elbows under your shoulders',
    basis: measured(
      'footage',
      'planks read up to .26 torso lengths, 710 labelled frames .34; lying with the arms ahead .46 or more',
    ),
  },
  {
    id: 'feet-on-floor',
    measure: 'ankleOverElbow',
    enter: torso(-0.5, 1),
    leave: torso(-0.65, 1.15),
    says: 'Feet on the floor',
    basis: measured(
      'geometry',
      'planks read 0 to .45 torso lengths from the side, -.35 to +.87 from a camera 30 degrees round and 1 m high',
    ),
  },
] as const;
