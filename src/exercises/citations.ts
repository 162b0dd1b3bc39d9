import type { Basis } from '../engine/measure/measurement.ts';

/** The sources of the exercises' numbers. */
export const SOURCES = {
  article: 'The routine that Longline coaches: six lower-back and core exercises, 3 to 5 sets, 30 s rests',
  footage:
    'Our measurements with MoveNet Lightning on labelled footage of people, 640x360, 10 frames a second',
  geometry: 'A figure of known proportions, projected through cameras up to 30 degrees round and 1 m high',
  bench: 'The mannequin of the truth bench, performed, filmed and disturbed as in docs/accuracy.md',
  'plank-frames': 'Exercise-Correction, 710 labelled plank frames (BlazePose keypoints)',
  'ace-reverse-extension': 'American Council on Exercise, exercise library: stability ball reverse extension',
  'coaching-guide': 'Our notes on what each exercise asks and how its faults show in keypoints',
} as const;

export type Source = keyof typeof SOURCES;

/** A number taken from a source. */
export const cite = (source: Source, says: string): Basis => ({ kind: 'citation', source, says });

/** A number that we measured. */
export const measured = (on: Source, says: string): Basis => ({ kind: 'measured', on, says });

/** A number that we chose. */
export const judgement = (says: string): Basis => ({ kind: 'judgement', says });
