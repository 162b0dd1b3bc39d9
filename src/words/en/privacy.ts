/** The page about privacy, in English. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.lead':
    'Longline runs on this device alone. It has no account, no server that counts you, and no advertising.',

  'privacy.picture-title': 'What happens to the picture',
  'privacy.picture-points':
    'The pose model in this browser reduces each picture to 17 points: nose, eyes, ears, shoulders, elbows, wrists, hips, knees and ankles.',
  'privacy.picture-gone':
    'The picture itself is then gone. It is not stored and not sent. The microphone is never used.',
  'privacy.picture-video': 'The same holds for a video file that you choose: it stays where it is.',

  'privacy.kept-title': 'What is kept, where, and for how long',
  'privacy.kept-sessions':
    'Your sessions: the points of each picture, what was judged and said, the date and length. In this browser’s database, until you delete them under "Your sessions".',
  'privacy.kept-own':
    'Your own start posture in each exercise, which makes judging more exact. With the sessions, and deleted with them.',
  'privacy.kept-choices':
    'Your plan, your settings, and what you said about pain. In this browser’s local storage, until you clear this site’s data.',
  'privacy.kept-app':
    'The app and its models, so that they start without a network. In this browser’s cache, until you clear this site’s data.',
  'privacy.kept-lost':
    'A browser may clear all this if the disk is nearly full. Safari does so if you have not opened the page for 7 days, unless it is on your home screen. Export your sessions if you want to keep them.',

  'privacy.check-title': 'How you can check it',
  'privacy.check-offline': 'Open Longline, switch the network off, and do a workout: everything works.',
  'privacy.check-tools':
    'Or open the developer tools of your browser, choose "Network", and do a session: every request goes to the address in your address bar.',
  'privacy.check-policy':
    'The page orders the browser to refuse any other address (its Content-Security-Policy). A test of each version tries to break that from the page, its workers and its service worker.',
  'privacy.check-model':
    'The pose model is MoveNet, run by TensorFlow.js. Newer MediaPipe packages report their use to their maker, so Longline uses none of them.',

  'privacy.voice-title': 'The voice',
  'privacy.voice':
    'Only voices that are installed on this device speak. Some browsers also offer voices that send the text to a server: they are left out.',

  'privacy.licences': 'Licences of the software in Longline',
} as const;
