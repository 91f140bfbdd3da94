const Z = 1.959964;

function cube(x: number): number {
  return x * x * x;
}

/**
 * 95% interval of a count of independent events (Byar's approximation of the exact Poisson interval, good to the second
 * digit from 0 on).
 */
export function countInterval(count: number): [number, number] {
  const upper = count + 1;
  const lower =
    count === 0
      ? 0
      : count * cube(1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count)));
  return [
    Math.max(0, lower),
    upper * cube(1 - 1 / (9 * upper) + Z / (3 * Math.sqrt(upper))),
  ];
}
