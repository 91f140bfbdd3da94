import { isError, ServiceUnavailableError } from '@backstage/errors';
import { retryAfterMs } from '@hone/common';
import pLimit from 'p-limit';
import pRetry from 'p-retry';
import { setTimeout as sleep } from 'node:timers/promises';
import { CircuitBreaker } from './CircuitBreaker';
import { HttpRateLimit, HttpRefusal } from './HttpFailure';
import type {
  HttpAnswer,
  HttpClientOptions,
  HttpRequest,
} from './HttpClientOptions';
import { AnswerTooLong, readBounded } from './readBounded';
import { redact } from './redact';

const REPEATABLE = ['GET', 'PUT', 'DELETE'];
const BUSY = [408, 425, 429, 500, 502, 503, 504];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;
const MAX_REDIRECTS = 3;
const QUOTED = 200;

/** A failure that may be gone at the next attempt. */
class Passing extends Error {
  constructor(
    /** What the caller gets when no attempt is left. */
    readonly final: Error,
    /** Milliseconds that the system asked to wait. */
    readonly waitMs?: number,
  ) {
    super(final.message);
  }
}

interface Attempt extends HttpRequest {
  method: NonNullable<HttpRequest['method']>;
  deadline: AbortSignal;
}

/**
 * The one way to call an outside system over HTTP: repeats only what may be sent twice, waits as it is asked to, else
 * with exponential back-off and full jitter, limits parallel calls, stops asking a system that is down, bounds answers,
 * and stays on one host.
 *
 * @public
 */
export class HttpClient {
  private readonly limit: ReturnType<typeof pLimit>;
  private readonly breaker: CircuitBreaker;
  private readonly origin: string;
  private waitUntil = 0;
  private secrets: string[] = [];

  constructor(private readonly options: HttpClientOptions) {
    this.limit = pLimit(options.concurrency ?? 4);
    this.origin = new URL(options.baseUrl).origin;
    this.breaker = new CircuitBreaker({
      clock: options.clock,
      ...(options.breaker ?? { maxFailures: 5, pauseMs: 30_000 }),
    });
  }

  /**
   * @throws {@link HttpRefusal} for an answer that would be the same again, such as 400, 401, 403, 404
   * @throws {@link HttpRateLimit} when it asks to wait for longer than the patience
   * @throws ServiceUnavailableError when it does not answer, or with something else than JSON
   */
  async request(request: HttpRequest): Promise<HttpAnswer> {
    return this.limit(() => this.guarded(request));
  }

  private async guarded(request: HttpRequest): Promise<HttpAnswer> {
    const { title } = this.options;
    if (this.now() < this.waitUntil) throw this.rateLimit(this.waitUntil);
    if (!this.breaker.allow()) {
      throw new ServiceUnavailableError(
        `${title} has not answered several times in a row; it is asked again shortly`,
      );
    }
    try {
      const answer = await this.withRetries(request);
      this.breaker.success();
      return answer;
    } catch (error) {
      const cause = error instanceof Passing ? error.final : error;
      const answered =
        cause instanceof HttpRefusal || cause instanceof HttpRateLimit;
      if (answered || request.signal?.aborted) this.breaker.success();
      else this.breaker.failure();
      throw cause;
    }
  }

  private async withRetries(request: HttpRequest): Promise<HttpAnswer> {
    const { retries = 3, patienceMs = 60_000 } = this.options;
    const method = request.method ?? 'GET';
    const repeatable = request.idempotent ?? REPEATABLE.includes(method);
    const patience = AbortSignal.timeout(patienceMs);
    const deadline = request.signal
      ? AbortSignal.any([request.signal, patience])
      : patience;
    const until = this.now() + patienceMs;
    const attempt: Attempt = { ...request, method, deadline };
    return pRetry(number => this.renewing(attempt, number), {
      retries: repeatable ? retries : 0,
      minTimeout: 0,
      maxTimeout: 0,
      shouldRetry: error => error instanceof Passing && !deadline.aborted,
      onFailedAttempt: async error => {
        const failure = error as unknown;
        if (!(failure instanceof Passing) || error.retriesLeft === 0) return;
        const wait = failure.waitMs ?? this.jitter(error.attemptNumber);
        if (this.now() + wait > until) throw failure.final;
        await sleep(wait, undefined, { signal: deadline }).catch(() => {
          throw request.signal?.aborted ? request.signal.reason : failure.final;
        });
      },
    });
  }

  private jitter(attemptNumber: number): number {
    const { random = Math.random } = this.options;
    const most = FIRST_WAIT_MS * 2 ** (attemptNumber - 1);
    return random() * Math.min(most, LONGEST_WAIT_MS);
  }

  private async renewing(
    attempt: Attempt,
    number: number,
  ): Promise<HttpAnswer> {
    const { renewCredentials } = this.options;
    try {
      return await this.send(attempt);
    } catch (error) {
      const expired = error instanceof HttpRefusal && error.status === 401;
      if (!expired || !renewCredentials || number > 1) throw error;
      await renewCredentials();
      return this.send(attempt);
    }
  }

  private async send(attempt: Attempt): Promise<HttpAnswer> {
    const credentials = (await this.options.credentials?.()) ?? {};
    this.secrets = Object.values(credentials).flatMap(value => [
      value,
      // The part after "Bearer" or "Basic" is a secret by itself.
      value.slice(value.indexOf(' ') + 1),
    ]);
    let url = this.address(attempt);
    for (let redirects = 0; ; redirects += 1) {
      const { response, text } = await this.fetchOnce(
        url,
        attempt,
        credentials,
      );
      const target = response.headers.get('location');
      const moved = response.status >= 300 && response.status < 400;
      if (!moved || !target || response.status === 304) {
        return this.read(response, text, attempt);
      }
      const next = new URL(target, url);
      if (
        next.origin !== this.origin ||
        attempt.method !== 'GET' ||
        redirects >= MAX_REDIRECTS
      ) {
        throw this.refusal(response.status, text, 'redirects elsewhere');
      }
      url = next;
    }
  }

  private address({ path, query = {} }: HttpRequest): URL {
    const { baseUrl, title } = this.options;
    const url = path.startsWith('/')
      ? new URL(`${baseUrl}${path}`)
      : new URL(path);
    if (url.origin !== this.origin) {
      throw new ServiceUnavailableError(
        `${title} pointed to another host, ${url.host}; it is not followed`,
      );
    }
    for (const [name, value] of Object.entries(query)) {
      for (const part of [value].flat()) {
        if (part !== undefined) url.searchParams.append(name, String(part));
      }
    }
    return url;
  }

  private async fetchOnce(
    url: URL,
    { method, headers, body, deadline, signal }: Attempt,
    credentials: Record<string, string>,
  ): Promise<{ response: Response; text: string }> {
    const { title } = this.options;
    const {
      timeoutMs = 20_000,
      patienceMs = 60_000,
      maxBytes = 20_000_000,
    } = this.options;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
          ...credentials,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        // A redirect to a login page is no answer, and credentials must not go to another host.
        redirect: 'manual',
        signal: AbortSignal.any([deadline, timeout]),
      });
      return { response, text: await readBounded(response, maxBytes) };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof AnswerTooLong) {
        throw new ServiceUnavailableError(
          `${title} answered with more than ${Math.round(
            maxBytes / 1_000_000,
          )} MB; ask for less at a time`,
        );
      }
      if (timeout.aborted || deadline.aborted) {
        throw new Passing(
          new ServiceUnavailableError(
            `${title} did not answer within ${
              (timeout.aborted ? timeoutMs : patienceMs) / 1000
            } seconds`,
          ),
        );
      }
      throw new Passing(this.unreachable(error));
    }
  }

  private read(response: Response, text: string, attempt: Attempt): HttpAnswer {
    const { title, settings } = this.options;
    const { status, headers } = response;
    const limited =
      status === 429 || this.options.isRateLimit?.(status, headers, text);
    if (limited || BUSY.includes(status)) {
      throw this.busy(response, Boolean(limited));
    }
    if (status >= 300) throw this.refusal(status, text);
    if (text === '') return { status, headers, body: undefined };
    try {
      return { status, headers, body: JSON.parse(text) };
    } catch {
      // 203 stands between: a sign-in page instead of the answer (Azure DevOps).
      if (status === 203) throw this.refusal(401, '');
      // A cut answer is worth another attempt, a login page is not.
      const cut = /^\s*[[{]/.test(text);
      const final = new ServiceUnavailableError(
        cut
          ? `${title} broke off in the middle of its answer to ${attempt.method} ${attempt.path}`
          : `${title} answered with something that is not JSON; check ${settings}`,
      );
      throw cut ? new Passing(final) : final;
    }
  }

  private busy(response: Response, limited: boolean): Error {
    const { title, patienceMs = 60_000 } = this.options;
    const now = this.now();
    const asked =
      retryAfterMs(response.headers.get('retry-after'), now) ??
      this.options.resetMs?.(response.headers, now, response.status);
    if (limited && asked !== undefined && asked > patienceMs) {
      this.waitUntil = now + asked;
      return this.rateLimit(this.waitUntil);
    }
    const final = limited
      ? this.rateLimit(now + (asked ?? 0))
      : new ServiceUnavailableError(`${title} answered ${response.status}`);
    return new Passing(final, asked);
  }

  private rateLimit(until: number): HttpRateLimit {
    const at = new Date(until);
    return new HttpRateLimit(
      `${
        this.options.title
      } asks to wait until ${at.toISOString()} because there were too many requests; reading goes on then`,
      at,
    );
  }

  private refusal(status: number, text: string, what?: string): HttpRefusal {
    const { title, settings } = this.options;
    const said = redact(text, this.secrets)
      .replace(/\s+/g, ' ')
      .slice(0, QUOTED);
    const because = said ? `: ${said}` : '';
    const sentence =
      status === 401 || status === 403
        ? `${title} refused the credentials (${status}); check ${settings}${because}`
        : `${title} ${what ?? 'refused the request'} (${status})${because}`;
    return new HttpRefusal(sentence, status, text);
  }

  private unreachable(error: unknown): Error {
    const { title, settings } = this.options;
    const cause = isError(error)
      ? (error.cause as { code?: string } | undefined)?.code
      : undefined;
    return new ServiceUnavailableError(
      `${title} cannot be reached${
        cause ? ` (${cause})` : ''
      }; check ${settings} and the network`,
    );
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
