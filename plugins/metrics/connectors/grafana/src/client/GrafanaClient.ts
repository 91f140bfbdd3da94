import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  HttpClient,
  HttpRefusal,
  type Clock,
  type HttpAnswer,
  type HttpRequest,
} from '@hone/node';
import type { z } from 'zod';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { refusalOf, type Purpose } from './sentences';

/** Grafana's HTTP API as one organisation and one service account see it. */
export class GrafanaClient {
  private readonly http: HttpClient;
  private readonly headers: Record<string, string>;

  constructor(
    private readonly config: GrafanaConfig,
    private readonly options: { clock: Clock; random?: () => number },
  ) {
    const { title, settings, baseUrl, concurrency, timeoutMs, token, orgId } =
      config;
    this.headers =
      orgId === undefined ? {} : { 'X-Grafana-Org-Id': String(orgId) };
    this.http = new HttpClient({
      title,
      settings,
      baseUrl,
      clock: options.clock,
      concurrency,
      timeoutMs,
      credentials: async () => ({ Authorization: `Bearer ${token}` }),
      random: options.random,
    });
  }

  /** @throws HttpRefusal whose message says what to mend; else as the HTTP client does */
  async ask(request: HttpRequest, purpose: Purpose): Promise<HttpAnswer> {
    try {
      return await this.http.request({ ...request, headers: this.headers });
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      throw refusalOf(error, purpose, this.config);
    }
  }

  /** @throws ServiceUnavailableError when the answer is not what Grafana describes */
  parse<S extends z.ZodType>(schema: S, answer: HttpAnswer): z.output<S> {
    const parsed = schema.safeParse(answer.body);
    if (parsed.success) return parsed.data;
    throw new ServiceUnavailableError(
      `${this.config.title} answered with something that is not described; check ${this.config.settings}.baseUrl`,
    );
  }

  /** Grafana's own clock, epoch milliseconds; ours where it does not say. */
  timeOf({ headers }: HttpAnswer): number {
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? this.options.clock.now().getTime() : date;
  }
}

/**
 * A refusal as those who ask again later see it: what was sent is at fault, or Grafana is for now.
 *
 * @throws always
 */
export function throwLasting(error: unknown): never {
  if (!(error instanceof HttpRefusal)) throw error;
  const atFault = [400, 413, 422].includes(error.status);
  throw atFault
    ? new InputError(error.message)
    : new ServiceUnavailableError(error.message);
}
