/** A failure that may be gone at the next try. */
export class RetriableError extends Error {
  constructor(
    message: string,
    readonly options: {
      /** What the server asked to wait. */
      retryAfterMs?: number;
      /** The error for the caller when no try is left. */
      final: Error;
    },
  ) {
    super(message);
  }
}

/** Reads a Retry-After header, seconds or a date. */
export function retryAfterMs(
  header: string | null,
  now: number,
): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
