import type { Clock } from '../time/clock';

/**
 * How an outside system is called.
 *
 * @public
 */
export interface HttpClientOptions {
  /** Its name in sentences, such as "GitHub". */
  title: string;
  /** Where an administrator mends what is wrong, such as `hone.metrics.github`; part of sentences. */
  settings: string;
  /** Absolute, without a slash at the end. Requests never leave its origin. */
  baseUrl: string;
  clock: Clock;
  /** Headers with credentials; asked for every attempt, so that a token may be renewed. */
  credentials?: () => Promise<Record<string, string>>;
  /** Called after a 401, before the one further attempt. Without it a 401 stands. */
  renewCredentials?: () => Promise<void>;
  /** Reads how many milliseconds to wait from the vendor's own headers; Retry-After is read anyway, and comes first. */
  resetMs?: (
    headers: Headers,
    now: number,
    status: number,
  ) => number | undefined;
  /** Whether an answer means "too many requests"; 429 always does. */
  isRateLimit?: (status: number, headers: Headers, body: string) => boolean;
  /** Milliseconds for one attempt, the body included; default 20,000. */
  timeoutMs?: number;
  /** Milliseconds for all attempts of a request and the waits between them; default 60,000. */
  patienceMs?: number;
  /** Further attempts after the first; default 3. */
  retries?: number;
  /** Bytes of an answer; default 20 MB. */
  maxBytes?: number;
  /** Requests at once; default 4. */
  concurrency?: number;
  /** When to stop asking; default after 5 failures in a row for 30 seconds. */
  breaker?: { maxFailures: number; pauseMs: number };
  /** In [0, 1); for the jitter of waits. */
  random?: () => number;
}

/**
 * @public
 */
export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base address, beginning with a slash; or an address of the same origin, as in a Link header. */
  path: string;
  query?: Record<string, string | number | boolean | string[] | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /**
   * Whether it may be sent twice. GET, PUT and DELETE may; others only where the receiver knows a repetition, or nothing
   * is changed.
   */
  idempotent?: boolean;
  signal?: AbortSignal;
}

/**
 * @public
 */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON, undefined when there is no body. Text from outside: parse it with a schema. */
  body: unknown;
}
