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
