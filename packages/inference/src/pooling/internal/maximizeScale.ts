const GRID_STEPS = 64;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const REFINEMENTS = 50;
/** A gain over 0 of this size, relative, is rounding. */
const ROUNDING = 1e-13;

/**
 * The scale in [0, upper] with the largest f. A geometric grid finds the
 * highest of several peaks, whatever their size; golden section refines it.
 */
export function maximizeScale(
  f: (scale: number) => number,
  upper: number,
): number {
  const grid = [0];
  for (let j = GRID_STEPS; j >= 0; j--) grid.push(upper * 2 ** (-j / 2));
  const heights = grid.map(f);
  const best = heights.indexOf(Math.max(...heights));
  let low = grid[Math.max(0, best - 1)];
  let high = grid[Math.min(grid.length - 1, best + 1)];
  for (let i = 0; i < REFINEMENTS; i++) {
    const a = high - GOLDEN * (high - low);
    const b = low + GOLDEN * (high - low);
    if (f(a) > f(b)) high = b;
    else low = a;
  }
  const refined = (low + high) / 2;
  const scale = f(refined) > heights[best] ? refined : grid[best];
  return f(scale) - heights[0] > ROUNDING * (1 + Math.abs(heights[0]))
    ? scale
    : 0;
}
