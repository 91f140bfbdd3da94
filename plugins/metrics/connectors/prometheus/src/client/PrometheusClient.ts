import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { retryAfterMs } from '@hone/common';
import { AnswerTooLong, readBounded, redact } from '@hone/node';
import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { z } from 'zod';
import type { PrometheusConfig } from '../config/PrometheusConfig';
import { authHeaders } from './authHeaders';
import {
  buildInfoSchema,
  configSchema,
  failureSchema,
  instantSchema,
  matrixSchema,
  textSchema,
  textsSchema,
} from './envelope';
import { RetriableError } from './RetriableError';

type Params = Record<string, string | string[]>;

const RETRIES = 2;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** Error types of Prometheus that say: this query, sent again, fails again. */
const QUERY_FAULTS = ['bad_data', 'execution'];
const BUSY = [429, 502, 503, 504];

/**
 * Prometheus' HTTP API, the few endpoints that a metric source needs. All of them only read, so they may be sent
 * again when a connection breaks.
 *
 * @throws InputError when the query is at fault
 * @throws ServiceUnavailableError when the server does not answer
 */
export class PrometheusClient {
  private readonly headers: Record<string, string>;
  private readonly secrets: string[];

  constructor(private readonly config: PrometheusConfig) {
    const { headers, secrets } = authHeaders(config);
    this.headers = headers;
    this.secrets = secrets;
  }

  async queryRange(
    query: string,
    range: { start: Date; end: Date; stepSeconds: number },
    signal: AbortSignal,
  ) {
    const { data, ...said } = await this.send(
      matrixSchema,
      'query_range',
      {
        query,
        start: seconds(range.start),
        end: seconds(range.end),
        step: String(range.stepSeconds),
        timeout: this.timeout(),
      },
      signal,
    );
    return { series: data.result, warnings: warningsOf(said) };
  }

  async query(query: string, time: Date, signal: AbortSignal) {
    const { data, ...said } = await this.send(
      instantSchema,
      'query',
      { query, time: seconds(time), timeout: this.timeout() },
      signal,
    );
    return { data, warnings: warningsOf(said) };
  }

  /** The query in Prometheus' own layout; refuses what it cannot parse. */
  async formatQuery(query: string, signal: AbortSignal): Promise<string> {
    return (await this.send(textSchema, 'format_query', { query }, signal))
      .data;
  }

  /** Names of labels that series of the selector have had since `start`. */
  async labelNames(
    selector: string,
    start: Date,
    signal: AbortSignal,
  ): Promise<string[]> {
    const params = { 'match[]': [selector], start: seconds(start) };
    return (await this.send(textsSchema, 'labels', params, signal)).data;
  }

  /** Values of a label, of all series or of those of a selector, since `start` or ever. */
  async labelValues(
    label: string,
    of: { selector?: string; start?: Date },
    signal: AbortSignal,
  ): Promise<string[]> {
    const params: Params = {
      ...(of.selector ? { 'match[]': [of.selector] } : {}),
      ...(of.start ? { start: seconds(of.start) } : {}),
    };
    const path = `label/${label}/values`;
    return (await this.get(textsSchema, path, params, signal)).data;
  }

  async buildInfo(signal: AbortSignal): Promise<{ version: string }> {
    return (await this.get(buildInfoSchema, 'status/buildinfo', {}, signal))
      .data;
  }

  /** The server's configuration file, secrets left out by the server. */
  async configFile(signal: AbortSignal): Promise<string> {
    return (await this.get(configSchema, 'status/config', {}, signal)).data
      .yaml;
  }

  private timeout(): string {
    return `${Math.ceil(this.config.timeoutMs)}ms`;
  }

  private send<S extends z.ZodType>(
    schema: S,
    path: string,
    params: Params,
    signal: AbortSignal,
  ): Promise<z.infer<S>> {
    // Queries are long: as a form they do not meet the limits of addresses.
    return this.request(schema, path, signal, {
      method: 'POST',
      body: toForm(params),
    });
  }

  private get<S extends z.ZodType>(
    schema: S,
    path: string,
    params: Params,
    signal: AbortSignal,
  ): Promise<z.infer<S>> {
    const form = toForm(params).toString();
    return this.request(schema, form ? `${path}?${form}` : path, signal, {
      method: 'GET',
    });
  }

  private async request<S extends z.ZodType>(
    schema: S,
    path: string,
    signal: AbortSignal,
    init: RequestInit,
  ): Promise<z.infer<S>> {
    const deadline = AbortSignal.any([
      signal,
      AbortSignal.timeout(this.config.timeoutMs),
    ]);
    try {
      return await pRetry(() => this.attempt(schema, path, deadline, init), {
        retries: RETRIES,
        minTimeout: FIRST_WAIT_MS,
        maxTimeout: LONGEST_WAIT_MS,
        randomize: true,
        signal: deadline,
        shouldRetry: error => error instanceof RetriableError,
        onFailedAttempt: async error => {
          const wait =
            error instanceof RetriableError && error.options.retryAfterMs;
          if (wait) {
            await sleep(Math.min(wait, LONGEST_WAIT_MS), undefined, {
              signal: deadline,
            });
          }
        },
      });
    } catch (error) {
      if (deadline.aborted) throw this.timedOut();
      throw error instanceof RetriableError ? error.options.final : error;
    }
  }

  private async attempt<S extends z.ZodType>(
    schema: S,
    path: string,
    signal: AbortSignal,
    init: RequestInit,
  ): Promise<z.infer<S>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.config.baseUrl}/api/v1/${path}`, {
        ...init,
        headers: { ...this.headers, Accept: 'application/json' },
        // A redirect to a login page is no answer, and secrets must not go to another host.
        redirect: 'manual',
        signal,
      });
      text = await readBounded(response, this.config.maxBytes);
    } catch (error) {
      if (error instanceof AnswerTooLong) throw this.tooLong(error);
      if (signal.aborted) throw this.timedOut();
      throw this.unreachable(error);
    }
    return this.parse(schema, response, text);
  }

  private parse<S extends z.ZodType>(
    schema: S,
    response: Response,
    text: string,
  ): z.infer<S> {
    const json = parseJson(text);
    const failure = failureSchema.safeParse(json);
    if (failure.success) throw this.refused(response, failure.data);
    if (!response.ok) throw this.badStatus(response);
    const answer = schema.safeParse(json);
    if (!answer.success) {
      throw new ServiceUnavailableError(
        `${this.config.title} answered with something that is not Prometheus' JSON; check hone.metrics.prometheus baseUrl`,
      );
    }
    return answer.data;
  }

  private refused(
    response: Response,
    failure: z.infer<typeof failureSchema>,
  ): Error {
    const reason = redact(failure.error, this.secrets);
    if (QUERY_FAULTS.includes(failure.errorType)) {
      return new InputError(
        `${this.config.title} refused the query (${failure.errorType}): ${reason}`,
      );
    }
    if (failure.errorType === 'not_found') {
      return new NotFoundError(`${this.config.title} knows no such endpoint`);
    }
    const final = new ServiceUnavailableError(
      `${this.config.title} could not answer (${failure.errorType}): ${reason}`,
    );
    const retriable =
      BUSY.includes(response.status) && failure.errorType !== 'timeout';
    return retriable ? this.busy(response, final) : final;
  }

  private badStatus(response: Response): Error {
    const { status } = response;
    const { title } = this.config;
    if (status === 401 || status === 403) {
      return new ServiceUnavailableError(
        `${title} refused the credentials (${status}); check hone.metrics.prometheus auth`,
      );
    }
    if (status === 404) {
      return new NotFoundError(
        `${title} knows no such endpoint; check hone.metrics.prometheus baseUrl`,
      );
    }
    if (status >= 300 && status < 400) {
      return new ServiceUnavailableError(
        `${title} redirects (${status}) instead of answering; check hone.metrics.prometheus baseUrl`,
      );
    }
    const final = new ServiceUnavailableError(`${title} answered ${status}`);
    return BUSY.includes(status) ? this.busy(response, final) : final;
  }

  private busy(response: Response, final: Error): RetriableError {
    return new RetriableError(final.message, {
      final,
      retryAfterMs: retryAfterMs(
        response.headers.get('retry-after'),
        Date.now(),
      ),
    });
  }

  private timedOut(): Error {
    return new ServiceUnavailableError(
      `${this.config.title} did not answer within ${
        this.config.timeoutMs / 1000
      } seconds`,
    );
  }

  private unreachable(error: unknown): Error {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    const final = new ServiceUnavailableError(
      `${this.config.title} cannot be reached${cause ? ` (${cause})` : ''}`,
    );
    return new RetriableError(final.message, { final });
  }

  private tooLong(error: AnswerTooLong): Error {
    const series = error.start.split('"metric":{').length - 1;
    const megabytes = Math.round(this.config.maxBytes / 1024 / 1024);
    return new InputError(
      `The query returns too much: more than ${megabytes} MB${
        series > 1 ? `, with ${series} series so far` : ''
      }; narrow it with labels, aggregate it with sum(), or ask for a wider step`,
    );
  }
}

function seconds(date: Date): string {
  return String(date.getTime() / 1000);
}

function toForm(params: Params): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, values]) =>
      [values].flat().map(value => [name, value]),
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function warningsOf(said: { warnings?: string[]; infos?: string[] }): string[] {
  return [...(said.warnings ?? []), ...(said.infos ?? [])];
}
