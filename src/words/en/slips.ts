/**
 * What was seen, in a sentence, if no rule of an exercise says it: `slip` for the start posture, `short` for a movement that
 * was no rep. The sentences of the rules and the names of the measurements stand in each exercise.
 */
export const slips = {
  'slip.posture': 'You were out of position for {seconds} s',

  'short.too-quick': 'Not counted: too fast for a real rep',
  'short.too-long': 'Not counted: it took too long for one rep',
  'short.not-seen': 'Not counted: part of it was out of sight',
} as const;
