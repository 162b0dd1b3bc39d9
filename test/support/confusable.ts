import { editDistance } from './edit-distance.ts';
import type { Speech } from './speaking-time.ts';
import type { SpokenLine } from './spoken-lines.ts';

/**
 * Two texts are confusable if fewer than this share of the longer one's letters differ; more must differ if they are opposite.
 * Basis: judgement. "Lift your legs" and "Lift your arms" are .21 apart, "I can see you" and "I can't see you" .13.
 */
const LEAST_APART = 0.3;
const OPPOSITE_APART = 0.42;

const beginning = (text: string): string => text.split(' ').slice(0, 2).join(' ');

/** Pairs that a trainee could take for each other. A number differs from another one in what it says; so does a side. */
export function confusable(
  lines: readonly SpokenLine[],
  { heardAs, opposites }: Pick<Speech, 'heardAs' | 'opposites'>,
): readonly string[] {
  const areOpposite = (one: string, other: string): boolean =>
    opposites.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)));
  return lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other) => {
      const [a, b] = [heardAs(one.text), heardAs(other.text)];
      if (one.key === other.key || a === b) return [];
      const apart = editDistance(a, b) / Math.max(a.length, b.length);
      const opposite = areOpposite(a, b);
      if (apart < (opposite ? OPPOSITE_APART : LEAST_APART))
        return [`"${one.text}" and "${other.text}": ${apart.toFixed(2)} apart`];
      return beginning(a) === beginning(b) && opposite
        ? [`"${one.text}" and "${other.text}" begin alike and are opposite`]
        : [];
    }),
  );
}
