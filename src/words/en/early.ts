import { plan } from './plan.ts';
import { start } from './start.ts';

/**
 * The texts of the start page and of what may follow it at once, in English; `late.ts` has the others. Each is a message in ICU
 * MessageFormat. The exercises' own texts stand in their folders.
 */
export const en = {
  'app.name': 'Longline',
  'app.pitch':
    'Longline watches you through the camera, counts full reps, times good holds, and tells you in a few words when your form slips.',
  'app.private': 'Everything stays on this device. No picture, sound or number leaves it.',
  'app.safety':
    'General exercise guidance, not medical advice. If your back hurts now or you have an injury, ask a doctor or physiotherapist first. Stop if anything hurts.',
  'home.cut-off': 'Your last session ({exercise}) was interrupted. Everything judged so far is saved.',
  'home.cut-off-see': 'View it',
  'home.elsewhere': 'A session is running in another tab. Continue there, or finish it first.',
  'home.kind-hold': 'Hold for {from} to {to} s',
  'home.kind-reps': '{from} to {to} reps',
  'home.privacy': 'What is stored, and how to check it',

  'history.title': 'Your sessions',
  'history.last': 'Last: {what}, {when}',
  'history.workout': 'Workout',
  'history.article': 'Lower back',
  'home.cleared': 'Your browser has deleted your sessions. Import an exported file to get them back.',
  'home.unexported': "{count} sessions are stored only in this browser. Export them so you can't lose them.",
  'safety.title': 'Safety',

  'free.name': 'Just start',
  'free.dose': 'Start any exercise, and I recognise it',

  'settings.title': 'Settings',

  'opening.title': 'One moment',

  'side.left': 'left',
  'side.right': 'right',
  'side.time': '{side} {time}',

  'workout.on-side': '{exercise}, {side}',
  'workout.cut-off': 'Your last workout was interrupted. Nothing you did is lost.',
  'workout.go-on': 'Continue where you stopped',

  'praise.good': 'Good',
  'show.pause': 'Pause',
  'show.play': 'Play',
  'workout.hurt-back': 'My back',
  'workout.hurt-leg': 'A leg',
  'workout.hurt-elsewhere': 'Something else',

  'page.to-start': 'Back to the start',

  'failed.title': "That didn't work",
  'failed.retry': 'Try again',
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
  ...start,
  ...plan,
} as const;

export type TextKey = keyof typeof en;

/** The texts of a language before the first paint: all those of {@link en}, and any of the exercises' own by key. */
export type Catalogue = Readonly<{ [Key in TextKey]: string }> & Readonly<Record<string, string>>;
