import { seeded } from '../../geometry/seeded.ts';
import { lookFrom, type Look } from './look.ts';
import { makePerson, type Person } from './person.ts';

export const CAST_NAMES = ['woman', 'man', 'heavy', 'slight'] as const;
export type CastName = (typeof CAST_NAMES)[number];

/** A person to draw. */
export interface Actor {
  readonly person: Person;
  readonly look: Look;
}

/** Four very different bodies and looks: a woman, a man, a heavy old man, a slight young woman. */
export const CAST: Readonly<Record<CastName, Actor>> = {
  woman: { person: makePerson({ height: 1.66 }), look: lookFrom(seeded(1)) },
  man: {
    person: makePerson({ height: 1.8, sex: 'male' }),
    look: { ...lookFrom(seeded(7)), hairstyle: 'short' },
  },
  heavy: {
    person: makePerson({ height: 1.74, sex: 'male', build: 'heavy', age: 'old' }),
    look: { ...lookFrom(seeded(12)), hairstyle: 'cropped' },
  },
  slight: {
    person: makePerson({ height: 1.56, build: 'slight', age: 'young', legginess: 0.03 }),
    look: { ...lookFrom(seeded(5)), hairstyle: 'ponytail' },
  },
};
