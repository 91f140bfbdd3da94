/** The room for labels at the start of plots and lanes, so that times stand above each other, and at their end. */
const INSET = [84, 16] as const;

/** Below this width there is less room for labels. */
const NARROW = 480;
const NARROW_INSET = [80, 8] as const;

export type Inset = readonly [start: number, end: number];

export function insetOf(width: number): Inset {
  return width < NARROW ? NARROW_INSET : INSET;
}

/** Maps a domain to pixels; one without width maps to the middle. */
export function scaleOf(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  if (high === low) return () => (start + end) / 2;
  return value => start + ((value - low) / (high - low)) * (end - start);
}

/** Maps instants to pixels. */
export function timeScale(
  domain: readonly [number, number],
  width: number,
): (at: number) => number {
  const [start, end] = insetOf(width);
  return scaleOf(domain, [start, width - end]);
}

/** The instant at a pixel, kept inside of the axis. */
export function instantAt(
  x: number,
  domain: readonly [number, number],
  width: number,
): number {
  const [start, end] = insetOf(width);
  const at = scaleOf([start, width - end], domain)(x);
  return Math.min(domain[1], Math.max(domain[0], at));
}
