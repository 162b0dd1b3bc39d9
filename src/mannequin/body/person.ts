/** Lengths of a person's segments and thicknesses of the limbs (m). */
export interface Person {
  readonly height: number;
  readonly sex: Sex;
  readonly trunk: number;
  readonly thigh: number;
  readonly shank: number;
  readonly upperArm: number;
  readonly forearm: number;
  /** Wrist to the middle of the fingers. */
  readonly hand: number;
  /** Half the distance between the shoulder joints, and between the hip joints. */
  readonly halfShoulders: number;
  readonly halfHips: number;
  /** Shoulder line to the middle between the ears. */
  readonly neck: number;
  /** Half the head's breadth, and the middle between the ears to the tip of the nose. */
  readonly halfHead: number;
  readonly face: number;
  /** Height of the ankle over the sole, and ankle to the ball of the foot along the sole. */
  readonly ankle: number;
  readonly foot: number;
  /** Half the thickness of the body at each place. */
  readonly radius: Readonly<Record<GirthSite, number>>;
}

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];
export const AGES = ['young', 'middle', 'old'] as const;
export type Age = (typeof AGES)[number];
export const BUILDS = ['slight', 'medium', 'heavy'] as const;
export type Build = (typeof BUILDS)[number];

/** The circumferences of a body. */
export type GirthSite =
  'chest' | 'waist' | 'hip' | 'thigh' | 'knee' | 'calf' | 'ankle' | 'arm' | 'forearm' | 'wrist' | 'neck';

/**
 * Segment lengths as shares of the height. Source: Drillis and Contini 1966, as given in Winter, Biomechanics and Motor Control of Human
 * Movement; `trunk` is shoulder to hip joint. The half widths are those of the joint centres, which lie further in than that table's
 * outer breadths: seen from the front, MoveNet places the shoulders .7 trunks apart.
 */
const SHARES = {
  trunk: 0.288,
  thigh: 0.245,
  shank: 0.246,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.07,
  neck: 0.12,
  halfHead: 0.043,
  face: 0.068,
  ankle: 0.039,
  foot: 0.1,
} as const;

/**
 * By sex: half widths and girths as shares of the height. Girths: the means of the 2012 survey of U.S. Army personnel
 * (Gordon et al. 2014, Natick/TR-15/007), rounded to .005; knee, between thigh and calf, is ours.
 */
const BY_SEX = {
  male: {
    halfShoulders: 0.101,
    halfHips: 0.053,
    girth: {
      chest: 0.6,
      waist: 0.535,
      hip: 0.58,
      thigh: 0.355,
      knee: 0.225,
      calf: 0.225,
      ankle: 0.13,
      arm: 0.205,
      forearm: 0.175,
      wrist: 0.1,
      neck: 0.225,
    },
  },
  female: {
    halfShoulders: 0.096,
    halfHips: 0.058,
    girth: {
      chest: 0.58,
      waist: 0.53,
      hip: 0.625,
      thigh: 0.38,
      knee: 0.23,
      calf: 0.23,
      ankle: 0.13,
      arm: 0.185,
      forearm: 0.16,
      wrist: 0.095,
      neck: 0.205,
    },
  },
} as const;

/** How much thicker or thinner than those means. The trunk changes by all of it, the limbs by half. Basis: judgement. */
const FULLNESS = { slight: -0.12, medium: 0, heavy: 0.2 } as const;
/** With age the waist grows and the trunk shortens. Basis: judgement, after that survey's age groups. */
const AGEING = {
  young: { waist: -0.05, trunk: 0 },
  middle: { waist: 0.03, trunk: 0 },
  old: { waist: 0.08, trunk: -0.025 },
} as const;

export interface PersonOptions {
  /** Metres, 1.50 to 1.95. */
  readonly height: number;
  /** Legs longer or shorter than usual, and the trunk the other way: a share, -.06 to .06. */
  readonly legginess?: number;
  readonly sex?: Sex;
  readonly age?: Age;
  readonly build?: Build;
}

/** A person of that height and those proportions. */
export function makePerson({
  height,
  legginess = 0,
  sex = 'female',
  age = 'middle',
  build = 'medium',
}: PersonOptions): Person {
  const { halfShoulders, halfHips, girth } = BY_SEX[sex];
  const leg = height * (1 + legginess);
  const full = 1 + FULLNESS[build];
  const radius = (place: GirthSite): number => {
    const trunk = place === 'chest' || place === 'waist' || place === 'hip';
    const grown = place === 'waist' ? 1 + AGEING[age].waist : 1;
    return (girth[place] * height * grown * (trunk ? full : 1 + FULLNESS[build] / 2)) / (2 * Math.PI);
  };
  return {
    height,
    sex,
    trunk: SHARES.trunk * height * (1 - legginess) * (1 + AGEING[age].trunk),
    thigh: SHARES.thigh * leg,
    shank: SHARES.shank * leg,
    upperArm: SHARES.upperArm * height,
    forearm: SHARES.forearm * height,
    hand: SHARES.hand * height,
    halfShoulders: halfShoulders * height,
    halfHips: halfHips * height,
    neck: SHARES.neck * height,
    halfHead: SHARES.halfHead * height,
    face: SHARES.face * height,
    ankle: SHARES.ankle * height,
    foot: SHARES.foot * height,
    radius: {
      chest: radius('chest'),
      waist: radius('waist'),
      hip: radius('hip'),
      thigh: radius('thigh'),
      knee: radius('knee'),
      calf: radius('calf'),
      ankle: radius('ankle'),
      arm: radius('arm'),
      forearm: radius('forearm'),
      wrist: radius('wrist'),
      neck: radius('neck'),
    },
  };
}

/** Thigh and shank: hip to ankle of a straight leg. */
export const legOf = ({ thigh, shank }: Person): number => thigh + shank;
/** BL: shoulder to ankle along the bones. */
export const personBodyLength = (person: Person): number => person.trunk + legOf(person);
/** The ball that fits: 65 cm from 1.70 m of height. Basis: sizes given by makers of stability balls. */
export const ballRadiusFor = ({ height }: Person): number => (height < 1.7 ? 0.275 : 0.325);
