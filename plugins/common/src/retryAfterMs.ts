/**
 * Reads a Retry-After header, seconds or a date (RFC 9110, section 10.2.3).
 *
 * @param now - epoch milliseconds
 * @returns milliseconds to wait, undefined when the header is missing or says nothing
 * @public
 */
export function retryAfterMs(
  header: string | null,
  now: number,
): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
