import { AnswerTooLong, readBounded } from '@hone/node';
import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { z } from 'zod';
import type { PrometheusConfig } from '../config/PrometheusConfig';
import { MOST_SERIES } from '../query/oneSeries';
import { authHeaders } from './authHeaders';
import {
  buildInfoSchema,
  configSchema,
  exemplarsSchema,
  failureSchema,
  instantSchema,
  matrixSchema,
  textSchema,
  textsSchema,
} from './envelope';
import { Failures } from './Failures';
import { RetriableError } from './RetriableError';

type Params = Record<string, string | string[]>;

const MOST_NAMES = 1_000;
const RETRIES = 2;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Prometheus' HTTP API, the few endpoints that a metric source needs. All of them only read, so they may be sent
 * again when a connection breaks.
 *
 * It has retries of its own, because queries are sent as forms, a refusal with 503 has Prometheus' reason in it, and an
 * answer that is too long still says how many series there were.
 *
 * @throws InputError when the query is at fault
 * @throws ServiceUnavailableError when the server does not answer
 */
export class PrometheusClient {
  private readonly headers: Record<string, string>;
  private readonly failures: Failures;

  constructor(private readonly config: PrometheusConfig) {
    const { headers, secrets } = authHeaders(config);
    this.headers = headers;
    this.failures = new Failures(config, secrets);
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
        stats: 'true',
        limit: String(MOST_SERIES),
      },
      signal,
    );
    return {
      series: data.result,
      /** Samples that the server read for it; undefined where it does not say. */
      samples: data.stats?.samples?.totalQueryableSamples,
      warnings: warningsOf(said),
    };
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

  /** Exemplars of all selectors of a query, by series. */
  async queryExemplars(
    query: string,
    { start, end }: { start: Date; end: Date },
    signal: AbortSignal,
  ) {
    const params = { query, start: seconds(start), end: seconds(end) };
    return (
      (await this.send(exemplarsSchema, 'query_exemplars', params, signal))
        .data ?? []
    );
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
    const params = {
      'match[]': [selector],
      start: seconds(start),
      limit: String(MOST_NAMES),
    };
    return (await this.send(textsSchema, 'labels', params, signal)).data.slice(
      0,
      MOST_NAMES,
    );
  }

  /** Values of a label, at most `limit`, of all series or of those of a selector, since `start` or ever. */
  async labelValues(
    label: string,
    of: { selector?: string; start?: Date; limit: number },
    signal: AbortSignal,
  ): Promise<string[]> {
    const params: Params = {
      limit: String(of.limit),
      ...(of.selector ? { 'match[]': [of.selector] } : {}),
      ...(of.start ? { start: seconds(of.start) } : {}),
    };
    const path = `label/${label}/values`;
    const { data } = await this.get(textsSchema, path, params, signal);
    // Servers before 2.52 know no limit.
    return data.slice(0, of.limit);
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
      body: toForm({ ...this.config.parameters, ...params }),
    });
  }

  private get<S extends z.ZodType>(
    schema: S,
    path: string,
    params: Params,
    signal: AbortSignal,
  ): Promise<z.infer<S>> {
    const form = toForm({ ...this.config.parameters, ...params }).toString();
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
      if (deadline.aborted) throw this.failures.timedOut();
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
      if (error instanceof AnswerTooLong) throw this.failures.tooLong(error);
      if (signal.aborted) throw this.failures.timedOut();
      throw this.failures.unreachable(error);
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
    if (failure.success) throw this.failures.refused(response, failure.data);
    if (!response.ok) throw this.failures.badStatus(response);
    const answer = schema.safeParse(json);
    if (!answer.success) {
      throw this.failures.notPrometheus();
    }
    return answer.data;
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
