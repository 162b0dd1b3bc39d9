/** The page about privacy, in English. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.lead': 'Longline runs only on this device. It has no account, no analytics and no advertising.',

  'privacy.picture-title': 'What happens to the picture',
  'privacy.picture-points':
    'The pose model in this browser reduces each camera frame to 17 points: nose, eyes, ears, shoulders, elbows, wrists, hips, knees and ankles.',
  'privacy.picture-gone':
    'The frame itself is then discarded. It is never stored or sent. The microphone is never used.',
  'privacy.picture-video': 'The same is true for a video file that you choose: it stays where it is.',

  'privacy.kept-title': 'What is stored, where, and for how long',
  'privacy.kept-sessions':
    'Your sessions: the points of each frame, what was judged and said, what hurt, the name of the camera or file, the date and the length. Stored in this browser\'s database until you delete them under "Your sessions".',
  'privacy.kept-own':
    'Your own start position in each exercise, which makes judging more accurate. Stored with your sessions and deleted with them.',
  'privacy.kept-choices':
    'Your plan and your settings. Stored in this browser\'s local storage until you clear this site\'s data. What hurt last time is kept beside them until you answer about it or delete everything under "Your sessions".',
  'privacy.kept-app':
    "The app and its pose models, so that they work offline. Stored in this browser's cache until you clear this site's data.",
  'privacy.kept-lost':
    "A browser may delete all this if the disk is nearly full. Safari does so if you haven't opened the page for 7 days, unless it is on your home screen. Export your sessions if you want to keep them.",

  'privacy.check-title': 'How you can check it',
  'privacy.check-offline': 'Open Longline, switch the network off, and do a workout: everything works.',
  'privacy.check-tools':
    'Or open your browser\'s developer tools, choose "Network", and do a session: every request goes to the address in your address bar.',
  'privacy.check-policy':
    'The page tells the browser to refuse any other address (Content-Security-Policy). Every version is tested by trying to break that rule from the page, its workers and its service worker.',
  'privacy.check-model':
    'The pose model is MoveNet, run by TensorFlow.js. Newer MediaPipe packages report usage to their maker, so Longline uses none of them.',

  'privacy.voice-title': 'The voice',
  'privacy.voice':
    "Longline only speaks with voices installed on this device. Some browsers also offer voices that send the text to a server; Longline doesn't use those.",

  'privacy.licences': 'Licences of the software in Longline',
} as const;
