/** ∫ f over [low, high] by Simpson's rule. */
export function simpson(
  low: number,
  high: number,
  f: (x: number) => number,
  intervals = 20_000,
): number {
  const step = (high - low) / intervals;
  let sum = f(low) + f(high);
  for (let i = 1; i < intervals; i++) {
    sum += (i % 2 === 1 ? 4 : 2) * f(low + i * step);
  }
  return (sum * step) / 3;
}
