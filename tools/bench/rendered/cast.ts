import { chanceFrom } from '../../../src/mannequin/chance.ts';
import { lookFrom, type Look } from '../../../src/mannequin/look.ts';
import { makePerson, type Person } from '../../../src/mannequin/person.ts';

/** Somebody to be drawn. */
export interface Actor {
  readonly name: string;
  readonly person: Person;
  readonly look: Look;
}

/** Four bodies and looks, far apart. */
export const cast: readonly Actor[] = [
  { name: 'woman', person: makePerson({ height: 1.66 }), look: lookFrom(chanceFrom(1)) },
  {
    name: 'man',
    person: makePerson({ height: 1.8, sex: 'male', build: 'medium' }),
    look: { ...lookFrom(chanceFrom(7)), hairstyle: 'short' },
  },
  {
    name: 'heavy man',
    person: makePerson({ height: 1.74, sex: 'male', build: 'heavy', age: 'old' }),
    look: { ...lookFrom(chanceFrom(12)), hairstyle: 'cropped' },
  },
  {
    name: 'slight woman',
    person: makePerson({ height: 1.56, build: 'slight', age: 'young', legginess: 0.03 }),
    look: { ...lookFrom(chanceFrom(5)), hairstyle: 'ponytail' },
  },
];
