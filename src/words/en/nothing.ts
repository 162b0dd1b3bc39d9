/** In place of a summary: nothing was seen that could be counted. */
export const nothing = {
  'nothing.title': "I didn't see you do anything",
  'nothing.workout': 'I saw no start position, so nothing was counted in this workout.',
  'nothing.try': 'What to try',
  'nothing.light': 'Light: switch on a lamp, and keep bright windows out of the picture.',
  'nothing.distance': 'Distance: step back until your whole body is in the picture, from head to feet.',
  'nothing.place':
    'Camera: put the device beside the mat, with the lens 25 to 50 cm above the floor. For a side plank, turn your chest to the camera.',
  'nothing.not-counted': "This doesn't count as a workout, and it isn't listed with your sessions.",
} as const;
