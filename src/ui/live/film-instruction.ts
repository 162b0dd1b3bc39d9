import type { SourceFacts } from '../../session/session-store.ts';
import type { Key, Params } from '../../words/words.ts';

interface Line {
  readonly key: Key;
  readonly more: { readonly key: Key; readonly params: Params } | null;
}

/**
 * The instructions for a trainee in front of the camera, and the matching statements about a film, in which nobody can step back or move
 * a camera.
 */
const OF_A_FILM: Readonly<Partial<Record<Key, Key>>> = {
  'say.nobody': 'film.nobody',
  'say.nobody-more': 'film.nobody-more',
  'say.another-person': 'film.another-person',
  'say.another-person-more': 'film.another-person-more',
  'say.unjudged-another-person': 'film.another-person-more',
  'say.unjudged-leans': 'film.unjudged-leans',
  'say.unjudged-camera-moved': 'film.unjudged-camera-moved',
  'say.unjudged-too-few-pictures': 'film.unjudged-too-few-pictures',
  'say.joints': 'film.joints',
  'say.joints-more': 'film.joints-more',
  'say.cut': 'film.cut',
  'say.cut-height': 'film.cut',
  'say.further': 'film.cut',
  'say.cut-more': 'film.cut-more',
  'say.closer': 'film.small',
  'say.closer-more': 'film.small-more',
  'say.wrong-view': 'film.wrong-view',
  'say.wrong-view-front': 'film.wrong-view-front',
  'say.too-high': 'film.too-high',
};

/** A video, a trace or the mannequin: the trainee is not in front of this device. */
export const isFilm = (source: SourceFacts | null): boolean => source !== null && source.kind !== 'camera';

/** The instruction, reworded for a film. */
export function forFilm<Instruction extends Line>(line: Instruction): Instruction {
  const { key, more } = line;
  return {
    ...line,
    key: OF_A_FILM[key] ?? key,
    more: more && { ...more, key: OF_A_FILM[more.key] ?? more.key },
  };
}
