const MAX_STEPS = 200;

/**
 * The place between `low` and `high` where `beyond` turns from false to true,
 * to the precision of doubles. Bounded: 200 halvings.
 */
export function bisect(
  low: number,
  high: number,
  beyond: (x: number) => boolean,
): number {
  let below = low;
  let above = high;
  for (let i = 0; i < MAX_STEPS; i++) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) break;
    if (beyond(middle)) above = middle;
    else below = middle;
  }
  return above;
}
