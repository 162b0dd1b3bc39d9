/** Milliseconds as seconds, rounded to that many decimals. */
export const secondsOf = (ms: number, decimals: number): number => {
  const parts = 10 ** decimals;
  return Math.round(ms / (1000 / parts)) / parts;
};
