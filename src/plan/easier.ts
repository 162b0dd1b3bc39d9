/** What is easier and judged as well, by id. Basis: the article, which names the tuck as the easier pike. */
const EASIER: Readonly<Record<string, string>> = { 'ball-pike': 'ball-knee-tuck' };

/** The easier exercise that may stand in for this one; null where there is none. */
export const easierThan = (exerciseId: string): string | null => EASIER[exerciseId] ?? null;
