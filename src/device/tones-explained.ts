import * as v from 'valibot';
import { kept } from '../kept/kept.ts';

/** Whether the trainee has read on this device what each tone means. */
export const tonesExplained = kept('longline.tones-explained', v.boolean(), false);
