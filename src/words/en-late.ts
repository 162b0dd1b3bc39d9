import { failures } from './en-failures.ts';
import { history } from './en-history.ts';
import { instructions } from './en-instructions.ts';
import { privacy } from './en-privacy.ts';
import { report } from './en-report.ts';
import { review } from './en-review.ts';
import { safety } from './en-safety.ts';
import { show } from './en-show.ts';
import { slips } from './en-slips.ts';
import { summary } from './en-summary.ts';
import { watched } from './en-watched.ts';

/** The texts that the start page can be shown without: they come with the late screens. */
export const enLate = {
  ...failures,
  ...history,
  ...report,
  ...safety,
  ...summary,
  ...review,
  ...slips,
  ...instructions,
  ...watched,
  ...privacy,
  ...show,
} as const;

export type LateTextKey = keyof typeof enLate;

/** A language after the first paint: all the texts of {@link enLate}. */
export type LateCatalogue = Readonly<{ [Key in LateTextKey]: string }>;
