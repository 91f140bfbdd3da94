interface ErrorBody {
  error?: { name?: string; message?: string };
  request?: { method?: string; url?: string };
}

/**
 * A request that a Hone backend refused or could not answer. The message is the server's sentence for people.
 *
 * @public
 */
export class HoneApiError extends Error {
  readonly name: string;
  readonly status: number;
  readonly requestId: string | undefined;

  constructor(options: {
    name: string;
    message: string;
    status: number;
    requestId?: string;
  }) {
    super(options.message);
    this.name = options.name;
    this.status = options.status;
    this.requestId = options.requestId;
  }

  static fromBody(response: Response, body: unknown): HoneApiError {
    const error = (body as ErrorBody | undefined)?.error;
    return new HoneApiError({
      name: error?.name ?? 'ResponseError',
      message:
        error?.message ??
        `The server answered ${response.status} ${response.statusText}`.trim(),
      status: response.status,
      requestId: response.headers.get('x-request-id') ?? undefined,
    });
  }
}
