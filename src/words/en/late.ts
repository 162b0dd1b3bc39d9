import { failures } from './failures.ts';
import { history } from './history.ts';
import { how } from './how.ts';
import { instructions } from './instructions.ts';
import { nothing } from './nothing.ts';
import { privacy } from './privacy.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { safety } from './safety.ts';
import { show } from './show.ts';
import { slips } from './slips.ts';
import { startExercise } from './start-exercise.ts';
import { summary } from './summary.ts';
import { takeaways } from './takeaways.ts';
import { watched } from './watched.ts';
import { workout } from './workout.ts';
import { settings } from './settings.ts';
import { live } from './live.ts';
import { planPage } from './plan-page.ts';

/** The texts that the start page can be shown without: they come with the late screens. */
export const enLate = {
  ...failures,
  ...history,
  ...how,
  ...report,
  ...safety,
  ...startExercise,
  ...summary,
  ...review,
  ...slips,
  ...instructions,
  ...watched,
  ...takeaways,
  ...workout,
  ...nothing,
  ...privacy,
  ...show,
  ...settings,
  ...live,
  ...planPage,
} as const;

export type LateTextKey = keyof typeof enLate;

/** The texts of a language after the first paint: all those of {@link enLate}. */
export type LateCatalogue = Readonly<{ [Key in LateTextKey]: string }>;
