const MAX_TERMS = 10_000;
const PRECISION = 1e-16;
const TINY = 1e-300;

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified method of Lentz (1976).
 *
 * @param first - b₀
 * @param term - gives aᵢ and bᵢ for i ≥ 1
 */
export function continuedFraction(
  first: number,
  term: (i: number) => readonly [a: number, b: number],
): number {
  const away = (x: number) => (Math.abs(x) < TINY ? TINY : x);
  let value = away(first);
  let c = value;
  let d = 0;
  for (let i = 1; i <= MAX_TERMS; i++) {
    const [a, b] = term(i);
    d = 1 / away(b + a * d);
    c = away(b + a / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}
