import { valueAt } from '../../signal/value-at.ts';

export const HAIRSTYLES = ['short', 'cropped', 'bob', 'ponytail', 'bun'] as const;
export type Hairstyle = (typeof HAIRSTYLES)[number];

/** What a mannequin and its room look like; colours as 0xRRGGBB. */
export interface Look {
  readonly skin: number;
  readonly hair: number;
  readonly hairstyle: Hairstyle;
  readonly iris: number;
  readonly top: { readonly cut: 't-shirt' | 'tank'; readonly colour: number };
  readonly bottoms: { readonly cut: 'leggings' | 'shorts'; readonly colour: number };
  /** Null: barefoot. */
  readonly shoes: number | null;
  readonly room: {
    readonly wall: number;
    readonly floor: number;
    readonly mat: number;
    readonly sofa: number;
    readonly ball: number;
    /** Seed for the planks, the shelf and the picture on the wall. */
    readonly seed: number;
  };
}

/** From light to dark, as seen in daylight. Basis: judgement. */
const SKINS = [0xf0cdb4, 0xe3b594, 0xcf9a74, 0xb07a54, 0x8a5a3b, 0x5f3d2a] as const;
const HAIRS = [0x1b1512, 0x2f2019, 0x4a2f1e, 0x7a5230, 0xb08a52, 0x8f8a86] as const;
const IRISES = [0x3a2416, 0x4a3320, 0x3f5a3a, 0x41607f] as const;
const TOPS = [0xc6403a, 0x2f7f8c, 0xe6e2da, 0xe0a93b, 0x6a4b8c, 0x3c6fb4, 0x4f9a62, 0xd98aa4] as const;
const BOTTOMS = [0x23262e, 0x2b3a5c, 0x4b4f57, 0x3d2b45, 0x1f4a46, 0x6d6f74] as const;
const SHOES = [0xf2f2f0, 0xd8433b, 0x2d6cc0, 0x2a2a2c] as const;
const WALLS = [0xd9d3c7, 0xc9d3d6, 0xdcd0c4, 0xbfc9bb, 0xd4c9d2, 0xe4e1da] as const;
const FLOORS = [0xb48a5e, 0x8f6a46, 0xc9a67c, 0x9c8c7c] as const;
const MATS = [0x3f7f86, 0x6a5a8f, 0x4f7a4c, 0x86505a, 0x46566b] as const;
const SOFAS = [0x7d8790, 0x8a7660, 0x56656b, 0x9a8f84] as const;
const BALLS = [0x9aa3ab, 0x62b08a, 0xb9bec4, 0x4a8fd0] as const;

/** How far apart two colours are, 0 to 765. */
const contrast = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)), 0);

/**
 * A random look; `random` returns 0 to 1. The top differs from the skin, from the wall behind it and from the bottoms at least as clearly
 * as clothes usually do, and the ball differs from everything that lies on it, because MoveNet takes a red ball under a red shirt for a
 * chest.
 */
export function lookFrom(random: () => number): Look {
  const one = <T>(of: readonly T[], otherwise: T): T => of[Math.floor(random() * of.length)] ?? otherwise;
  const clearOf = (of: readonly number[], others: readonly number[]): number => {
    const clear = of.filter((colour) => others.every((other) => contrast(colour, other) > 110));
    const most = (colour: number): number => Math.min(...others.map((other) => contrast(colour, other)));
    return one(
      clear,
      valueAt(
        [...of].sort((a, b) => most(b) - most(a)),
        0,
      ),
    );
  };
  const skin = one(SKINS, SKINS[0]);
  const wall = one(WALLS, WALLS[0]);
  const bottoms = one(BOTTOMS, BOTTOMS[0]);
  const top = clearOf(TOPS, [skin, wall, bottoms]);
  return {
    skin,
    hair: one(HAIRS, HAIRS[0]),
    hairstyle: one(HAIRSTYLES, HAIRSTYLES[0]),
    iris: one(IRISES, IRISES[0]),
    top: { cut: random() < 0.6 ? 't-shirt' : 'tank', colour: top },
    bottoms: { cut: random() < 0.6 ? 'leggings' : 'shorts', colour: bottoms },
    shoes: random() < 0.7 ? one(SHOES, SHOES[0]) : null,
    room: {
      wall,
      floor: one(FLOORS, FLOORS[0]),
      mat: one(MATS, MATS[0]),
      sofa: one(SOFAS, SOFAS[0]),
      ball: clearOf(BALLS, [skin, top, bottoms]),
      seed: Math.floor(random() * 2 ** 31),
    },
  };
}
