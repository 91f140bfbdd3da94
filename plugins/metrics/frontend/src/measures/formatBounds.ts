/**
 * An interval in brackets: "[22 h, 31 h]", "[≥ 22 h]" where an end is unbounded, null where both are.
 */
export function formatBounds(
  [lower, upper]: readonly [number | null, number | null],
  print: (value: number) => string,
): string | null {
  if (lower !== null && upper !== null) {
    return `[${print(lower)}, ${print(upper)}]`;
  }
  if (upper !== null) return `[\u2264\u00a0${print(upper)}]`;
  return lower === null ? null : `[\u2265\u00a0${print(lower)}]`;
}
