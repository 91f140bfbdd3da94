/** Maps a domain to a range of pixels. A domain without width maps to the middle. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  if (d0 === d1) return () => (r0 + r1) / 2;
  return value => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}
