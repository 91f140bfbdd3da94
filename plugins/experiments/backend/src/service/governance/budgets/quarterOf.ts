/**
 * The quarter of an instant in UTC, such as 2026-Q4.
 */
export function quarterOf(at: Date): string {
  return `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
}

/**
 * The first instant of the quarter of an instant, in UTC.
 */
export function startOfQuarter(at: Date): Date {
  const month = Math.floor(at.getUTCMonth() / 3) * 3;
  return new Date(Date.UTC(at.getUTCFullYear(), month, 1));
}
