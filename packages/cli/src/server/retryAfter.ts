/**
 * How long a server asks to wait, in milliseconds; undefined when it does not say.
 *
 * @param header - `Retry-After`: seconds, or a date
 */
export function retryAfter(
  header: string | null,
  now: Date,
): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
