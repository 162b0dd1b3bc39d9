/** Tuning of a One Euro filter; cut-offs in hertz, `beta` in hertz per (scale unit / second). */
export interface OneEuroTuning {
  readonly minCutoff: number;
  readonly beta: number;
  readonly dCutoff: number;
}

export interface OneEuroState {
  readonly timestampMs: number;
  readonly value: number;
  /** Filtered speed, value units a second. */
  readonly speed: number;
}

const smoothing = (cutoffHz: number, dtS: number): number => {
  const r = 2 * Math.PI * cutoffHz * dtS;
  return r / (r + 1);
};

/**
 * One step of the One Euro filter: smooths much at low speed, little at high speed. `scale` converts the unit of the value into that of
 * `beta` (pixels into body lengths), so that near and far people are filtered alike. A time that does not advance leaves the state
 * unchanged. Source: Casiez, Roussel, Vogel, "1 Euro Filter", CHI 2012.
 */
export function oneEuro(
  state: OneEuroState | null,
  { value, timestampMs }: { readonly value: number; readonly timestampMs: number },
  tuning: OneEuroTuning,
  scale: number,
): OneEuroState {
  if (state === null) return { timestampMs, value, speed: 0 };
  const dtS = (timestampMs - state.timestampMs) / 1000;
  if (dtS <= 0) return state;
  const rawSpeed = (value - state.value) / dtS;
  const speed = state.speed + smoothing(tuning.dCutoff, dtS) * (rawSpeed - state.speed);
  const cutoff = tuning.minCutoff + tuning.beta * Math.abs(speed) * scale;
  return { timestampMs, value: state.value + smoothing(cutoff, dtS) * (value - state.value), speed };
}
