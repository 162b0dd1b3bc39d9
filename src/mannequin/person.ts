/** Lengths of a person's segments, metres. */
export interface Person {
  readonly height: number;
  readonly trunk: number;
  readonly thigh: number;
  readonly shank: number;
  readonly upperArm: number;
  readonly forearm: number;
  /** Half the distance between the shoulder joints, and between the hip joints. */
  readonly halfShoulders: number;
  readonly halfHips: number;
  /** Shoulder line to ear, ear to nose. */
  readonly neck: number;
  readonly face: number;
  /** Height of a lying or kneeling joint's centre over the floor: half a limb's thickness. */
  readonly limbRadius: number;
  /** Height of the ankle over the sole. */
  readonly foot: number;
}

/**
 * Segment lengths as shares of the height. Source: Drillis and Contini 1966, as given in Winter, Biomechanics and Motor
 * Control of Human Movement; `trunk` is shoulder to hip joint. The half widths are those of the joints' centres, which
 * lie further in than that table's outer breadths: seen from the front, MoveNet puts the shoulders .7 trunks apart.
 */
const SHARES = {
  trunk: 0.288,
  thigh: 0.245,
  shank: 0.246,
  upperArm: 0.186,
  forearm: 0.146,
  halfShoulders: 0.1,
  halfHips: 0.055,
  neck: 0.115,
  face: 0.06,
  limbRadius: 0.028,
  foot: 0.039,
} as const;

export interface Build {
  /** Metres, 1.50 to 1.95. */
  readonly height: number;
  /** Legs longer or shorter than usual, trunk the other way: a share, -.06 to .06. */
  readonly legginess: number;
}

/** A person of that height and those proportions. */
export function makePerson({ height, legginess }: Build): Person {
  const leg = height * (1 + legginess);
  const rest = height * (1 - legginess);
  return {
    height,
    trunk: SHARES.trunk * rest,
    thigh: SHARES.thigh * leg,
    shank: SHARES.shank * leg,
    upperArm: SHARES.upperArm * height,
    forearm: SHARES.forearm * height,
    halfShoulders: SHARES.halfShoulders * height,
    halfHips: SHARES.halfHips * height,
    neck: SHARES.neck * height,
    face: SHARES.face * height,
    limbRadius: SHARES.limbRadius * height,
    foot: SHARES.foot * height,
  };
}
