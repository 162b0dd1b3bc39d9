/** How Longline works: the three steps before the first workout, and the help page. */
export const how = {
  'how.first': 'Before your first workout',
  'how.lead': 'Set up once, press one button, and leave the device alone until you are done.',
  'how.at': 'Step {at} of {count}',
  'how.next': 'Next',
  'how.back': 'Back',
  'how.skip': 'Skip and start',

  'how.do-place': 'Place the device beside the mat',
  'how.more-place':
    'Stand your laptop, tablet or phone beside the mat, with the screen facing you and the camera 25 to 50 cm above the floor. A box or a low chair helps. For a side plank, turn your chest to the camera.',
  'how.place-drawing':
    'The device stands beside the middle of the mat, 2 to 2.5 metres away. Its camera is 25 to 50 centimetres above the floor.',
  'how.distance': '2–2.5 m',
  'how.height': 'Camera 25–50 cm up',

  'how.do-fit': 'Get into the outline',
  'how.more-fit':
    'The screen shows an outline of the start position. Move the device or yourself until your whole body is in the picture. The outline turns green when the start position is right, and the exercise begins by itself.',

  'how.do-hear': 'Listen, and leave the screen alone',
  'how.more-hear': 'Longline speaks only when it has something to say. Turn the volume up.',
  'how.hear-count': 'A number',
  'how.heard-count': 'One more rep counted, or ten more seconds held.',
  'how.hear-cue': 'A short cue, such as "Lift your hips"',
  'how.heard-cue': 'Your form slipped. Longline says it once and leaves you time to fix it.',
  'how.hear-praise': '"Good"',
  'how.heard-praise': 'You fixed it.',
  'how.hear-tones': 'A tone',
  'how.heard-tones': 'A set begins or ends, or the clock of a hold stops.',
  'how.hear-sample': 'Play a sample',
  'how.sample': 'Lift your hips',

  'how.during': 'During the workout',
  'how.during-more':
    'Longline leads you through all exercises, sides and rests. A rest shows you the next exercise.',
  'how.pause':
    'To pause, step out of the picture, stand up, or raise both arms for two seconds. To go on, come back or raise both arms again.',
  'how.limits': 'What Longline cannot see',
  'how.limits-more':
    'It sees joints, not muscles, and not the curve of your lower back. If it cannot see enough to judge, it says so and counts nothing.',
  'how.watch': 'Watch the mannequin do it',
} as const;
