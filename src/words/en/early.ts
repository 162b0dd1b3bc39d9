import { plan } from './plan.ts';

/**
 * The texts of the start page and of what may follow it at once, in English; `late.ts` has the others. Each is a message in ICU
 * MessageFormat. The exercises' own texts stand in their folders.
 */
export const en = {
  'app.name': 'Longline',
  'app.promise': 'A coach on the mat beside you.',
  'app.pitch':
    'Stand your laptop at the side of the mat. Longline watches through the webcam, counts only real reps, times only honest holds, and says one short thing when your form slips.',
  'app.private': 'Nothing leaves this device: no picture, no sound, no number.',
  'app.safety':
    'General exercise guidance, not medical advice. With current back pain or an injury, ask a doctor or physiotherapist first. Stop when it hurts.',

  'home.title': 'What are we doing today?',
  'home.exercises': 'Or one exercise',
  'home.source': 'Where do I look?',
  'home.camera': 'Start with the camera',
  'home.camera-which': 'Camera',
  'home.camera-any': 'Any camera',
  'home.video': 'Judge a video file',
  'home.video-hint': 'or drop one here',
  'home.pace': 'How',
  'home.pace-live': 'Watch it live, with coaching',
  'home.pace-fast': 'As fast as it goes',
  'home.mannequin': 'Try without a camera',
  'home.mannequin-hint': 'A mannequin does the exercise before the same model. Watch me judge it.',
  'home.fault': 'What it has to be told',
  'home.fault-none': 'Nothing',
  'home.stand': 'Where the camera stands',
  'home.stand-side': 'At the side',
  'home.stand-side-front': 'Facing the chest',
  'home.stand-round': '30° round',
  'home.stand-high': 'Too high',
  'home.stand-feet': 'At the feet',
  'home.who': 'Who does it',
  'home.who-woman': 'A woman',
  'home.who-man': 'A man',
  'home.who-heavy': 'An old, heavy man',
  'home.who-slight': 'A slight young woman',
  'home.cut-off': 'Your last session ({exercise}) was cut off. What was judged is kept.',
  'home.cut-off-see': 'See it',
  'home.elsewhere': 'A session is running in another tab of this browser. Go on there, or finish it first.',
  'home.kind-hold': 'Hold {from} to {to} s',
  'home.kind-reps': '{from} to {to} reps',
  'home.privacy': 'What is kept, and how to check it',
  'home.steps': 'How it goes',
  'home.place': 'Where the camera goes',

  'history.title': 'Your sessions',
  'history.last': 'Last: {what}, {when}',
  'history.workout': 'Workout',
  'home.cleared': 'Your browser has cleared your sessions. An exported file brings them back.',
  'home.unexported': '{count} of them are in this browser only. Export them there.',
  'safety.title': 'Safety',

  'free.name': 'Just start',
  'free.dose': 'Begin any of them: I see which one it is',
  'free.how':
    'Stand the device at the side of the mat, lens at 25 to 50 cm, 2 to 2.5 m away; for a side plank, face it. Then begin: I tell you which exercise I see, and ask where I am not sure.',

  'settings.title': 'Settings',

  'show.title': 'How it goes',

  'opening.title': 'One moment',

  'side.left': 'left',
  'side.right': 'right',
  'side.time': '{side} {time}',

  'workout.on-side': '{exercise}, {side}',
  'workout.cut-off': 'Your last workout was cut off. Nothing that you did is lost.',
  'workout.watch': 'Watch the mannequin do it',
  'workout.go-on': 'Go on where it stopped',

  'failed.title': "That didn't work",
  'failed.retry': 'Try again',
  'failed.home': 'Back to the start',
  'failed.close': 'Close',
  'failed.screen': 'This page has not arrived. Check your connection, then press "Try again".',
  'update.is-waiting': 'A new version of Longline is ready.',
  'update.is-busy': 'A session is running in another tab. Finish it, then update.',
  'update.is-replaced': 'Longline was updated in another tab. This tab still shows the old version.',
  'update.now': 'Update now',
  'update.reload': 'Reload this tab',

  'crash.title': 'Longline stumbled',
  'crash.text': 'A screen has failed. Reload the page; what was judged up to here is stored on this device.',
  'crash.reload': 'Reload',
  ...plan,
} as const;

export type TextKey = keyof typeof en;

/** The texts of a language before the first paint: all those of {@link en}, and any of the exercises' own by key. */
export type Catalogue = Readonly<{ [Key in TextKey]: string }> & Readonly<Record<string, string>>;
