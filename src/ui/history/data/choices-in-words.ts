import type { Fates } from '../../../device/choices.ts';
import type { Words } from '../../../words/words.ts';

/** What was imported besides the sessions, and what this device has kept instead; no sentence if there is nothing to say. */
export function choicesInWords({ plan, settings }: Fates, { t }: Words): readonly string[] {
  const say = (fate: 'taken' | 'kept'): readonly string[] => {
    if (plan === fate && settings === fate) return [t(`history.choices-${fate}`)];
    if (plan === fate) return [t(`history.plan-${fate}`)];
    return settings === fate ? [t(`history.settings-${fate}`)] : [];
  };
  return [...say('taken'), ...say('kept')];
}
