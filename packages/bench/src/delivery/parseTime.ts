/** `2023-4-10 6:51:47` is in UTC and has no leading zeros. */
const LOCAL =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2}):(\d{2})(\.\d+)?$/;

/**
 * The instant that a cell names, in milliseconds.
 *
 * @returns null when it is no time
 */
export function parseTime(cell: string): number | null {
  const local = LOCAL.exec(cell);
  if (local) {
    const [year, month, day, hours, minutes, seconds] = local
      .slice(1, 7)
      .map(Number);
    const fraction = Math.round(1000 * Number(local[7] ?? 0));
    return Date.UTC(year, month - 1, day, hours, minutes, seconds) + fraction;
  }
  const instant = Date.parse(cell);
  return Number.isNaN(instant) ? null : instant;
}
