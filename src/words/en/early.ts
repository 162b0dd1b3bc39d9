import { plan } from './plan.ts';

/**
 * The texts of the start page and of what may follow it at once, in English; `late.ts` has the others. Each is a message in ICU
 * MessageFormat. The exercises' own texts stand in their folders.
 */
export const en = {
  'app.name': 'Longline',
  'app.promise': 'A coach beside your mat.',
  'app.pitch':
    'Put your laptop beside the mat. Longline watches through the webcam, counts only full reps, times only good holds, and gives you one short cue when your form slips.',
  'app.private': 'Everything stays on this device. No picture, sound or number leaves it.',
  'app.safety':
    'General exercise guidance, not medical advice. If your back hurts now or you have an injury, ask a doctor or physiotherapist first. Stop if anything hurts.',

  'home.title': 'What are we doing today?',
  'home.exercises': 'Or do one exercise',
  'home.source': 'How do you want to start?',
  'home.camera': 'Start with the camera',
  'home.camera-which': 'Camera',
  'home.camera-any': 'Any camera',
  'home.video': 'Use a video file',
  'home.video-hint': 'or drop one here',
  'home.pace': 'Speed',
  'home.pace-live': 'In real time, with coaching',
  'home.pace-fast': 'As fast as possible',
  'home.mannequin': 'Try without a camera',
  'home.mannequin-hint': 'A mannequin does the exercise, and Longline judges it just as it would judge you.',
  'home.fault': 'Show a fault',
  'home.fault-none': 'None',
  'home.stand': 'View',
  'home.stand-side': 'From the side',
  'home.stand-side-front': 'From the front',
  'home.stand-round': 'Turned by 30°',
  'home.stand-high': 'Too high',
  'home.stand-feet': 'From the feet',
  'home.who': 'Body',
  'home.who-woman': 'Woman',
  'home.who-man': 'Man',
  'home.who-heavy': 'Older, heavy man',
  'home.who-slight': 'Young, slight woman',
  'home.cut-off': 'Your last session ({exercise}) was interrupted. Everything judged so far is saved.',
  'home.cut-off-see': 'View it',
  'home.elsewhere': 'A session is running in another tab. Continue there, or finish it first.',
  'home.kind-hold': 'Hold for {from} to {to} s',
  'home.kind-reps': '{from} to {to} reps',
  'home.privacy': 'What is stored, and how to check it',
  'home.steps': 'How to do it',
  'home.place': 'Where to put the camera',

  'history.title': 'Your sessions',
  'history.last': 'Last: {what}, {when}',
  'history.workout': 'Workout',
  'home.cleared': 'Your browser has deleted your sessions. Import an exported file to get them back.',
  'home.unexported': "{count} sessions are stored only in this browser. Export them so you can't lose them.",
  'safety.title': 'Safety',

  'free.name': 'Just start',
  'free.dose': 'Start any exercise, and I recognise it',
  'free.how':
    "Put the device beside the mat, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor. For a side plank, face it. Then start any exercise: I tell you which one I see, and ask if I'm not sure.",

  'settings.title': 'Settings',

  'show.title': 'How to do it',

  'opening.title': 'One moment',

  'side.left': 'left',
  'side.right': 'right',
  'side.time': '{side} {time}',

  'workout.on-side': '{exercise}, {side}',
  'workout.cut-off': 'Your last workout was interrupted. Nothing you did is lost.',
  'workout.watch': 'Watch the mannequin do it',
  'workout.go-on': 'Continue where you stopped',

  'failed.title': "That didn't work",
  'failed.retry': 'Try again',
  'failed.home': 'Back to the start',
  'failed.close': 'Close',
  'failed.screen': 'This screen didn\'t load. Check your connection, then press "Try again".',
  'update.is-waiting': 'A new version of Longline is ready.',
  'update.is-busy': 'A session is running in another tab. Finish it, then update.',
  'update.is-replaced': 'Longline was updated in another tab. This tab still shows the old version.',
  'update.now': 'Update now',
  'update.reload': 'Reload this tab',

  'crash.title': 'Longline hit a problem',
  'crash.text':
    'This screen stopped working. Reload the page; everything judged so far is stored on this device.',
  'crash.reload': 'Reload',
  ...plan,
} as const;

export type TextKey = keyof typeof en;

/** The texts of a language before the first paint: all those of {@link en}, and any of the exercises' own by key. */
export type Catalogue = Readonly<{ [Key in TextKey]: string }> & Readonly<Record<string, string>>;
