import { ServiceUnavailableError } from '@backstage/errors';

/**
 * An answer that is a refusal: sending the same again would be refused again.
 *
 * @public
 */
export class HttpRefusal extends Error {
  constructor(
    /** A sentence for people, without secrets. */
    message: string,
    readonly status: number,
    /** The answer's body, for those who know its shape. */
    readonly body: string,
  ) {
    super(message);
    this.name = 'HttpRefusal';
  }
}

/**
 * The system asked to wait for longer than a caller has patience. Nothing is sent to it until then.
 *
 * @public
 */
export class HttpRateLimit extends ServiceUnavailableError {
  constructor(message: string, readonly until: Date) {
    super(message);
  }
}
