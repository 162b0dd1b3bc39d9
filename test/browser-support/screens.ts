/** A laptop, a phone, and that phone and a small one held sideways (px). 640 × 360 is a laptop at 200 % too. */
export const SCREENS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 640, height: 360 },
] as const;
