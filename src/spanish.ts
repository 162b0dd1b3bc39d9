import type { Catalogue } from './words/en/early.ts';
import { es } from './words/es/early.ts';

/** The Spanish texts of each exercise, by key: each folder of an exercise has its own. */
const ofExercises = import.meta.glob<Readonly<Record<string, string>>>('./exercises/*/es.ts', {
  eager: true,
  import: 'es',
});

/** What the first paint in Spanish needs. An exercise that has no Spanish texts yet shows its English ones. */
export const spanish: Catalogue = Object.values(ofExercises).reduce<Catalogue>(
  (all, texts) => ({ ...texts, ...all }),
  es,
);
