const SECONDARY = /secondary rate limit|abuse detection/i;
/** What GitHub asks for when it limits without saying for how long. */
const UNSAID_WAIT_MS = 60_000;

const isSpent = (headers: Headers) =>
  headers.get('x-ratelimit-remaining') === '0';

/** Whether GitHub refuses because of too many requests: it says so with 429, and with 403 too. */
export function isRateLimit(
  status: number,
  headers: Headers,
  body: string,
): boolean {
  return (
    status === 403 &&
    (isSpent(headers) || headers.has('retry-after') || SECONDARY.test(body))
  );
}

/**
 * How many milliseconds to wait where there is no Retry-After.
 *
 * @param now - epoch milliseconds by our clock, only used where GitHub does not tell its own
 */
export function resetMs(
  headers: Headers,
  now: number,
  status: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  if (!isSpent(headers)) return UNSAID_WAIT_MS;
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  if (Number.isNaN(reset)) return UNSAID_WAIT_MS;
  // The reset is an instant of GitHub's clock, and so is the date of its answer.
  const sent = Date.parse(headers.get('date') ?? '');
  return Math.max(0, reset - (Number.isNaN(sent) ? now : sent));
}
