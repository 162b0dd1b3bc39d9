/**
 * What was seen, in a sentence, if no rule of an exercise says it: `slip` for the start posture, `short` for a movement that
 * was no rep. The sentences of the rules and the names of the measurements stand in each exercise.
 */
export const slips = {
  'slip.posture': 'You left the position for {seconds} s',

  'short.too-quick': 'Not counted: too quick to be a rep',
  'short.too-long': 'Not counted: it took longer than one rep takes',
  'short.not-seen': 'Not counted: a part of it was out of sight',
} as const;
