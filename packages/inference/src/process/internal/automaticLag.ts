/** Usual truncation lag, ⌊4(n/100)^{2/9}⌋ (Newey & West 1994). */
export function automaticLag(n: number): number {
  return Math.floor(4 * Math.pow(n / 100, 2 / 9));
}
