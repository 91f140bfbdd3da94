import { ServiceUnavailableError } from '@backstage/errors';
import {
  HttpClient,
  HttpRefusal,
  type Clock,
  type HttpAnswer,
  type HttpRequest,
} from '@hone/node';
import type { z } from 'zod';
import type { DatadogConfig } from '../config/DatadogConfig';
import { refusalOf } from './refusals';

/** A question to Datadog. */
export interface Question<Schema extends z.ZodType> extends HttpRequest {
  /** What the answer is parsed with. */
  schema: Schema;
  /** Of the application key; undefined when the API key is enough. */
  scope: string | undefined;
  signal: AbortSignal;
}

/** An answer with Datadog's own time. */
export interface Told<T> {
  value: T;
  /** Epoch milliseconds; undefined when it does not say. */
  at: number | undefined;
}

/** How many milliseconds to wait by Datadog's own header, which counts seconds from now. */
export function resetMs(headers: Headers): number | undefined {
  const text = headers.get('x-ratelimit-reset');
  const seconds = text ? Number(text) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function timeOf({ headers }: HttpAnswer): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/**
 * Asks Datadog, and says in a sentence what is wrong when it refuses.
 *
 * Its methods throw an InputError when the request is at fault, AccessDenied when the keys are, NotFoundError when there is
 * no such thing, and another ServiceUnavailableError when Datadog does not answer.
 */
export class DatadogClient {
  private readonly api: HttpClient;
  private readonly intake: HttpClient;

  constructor(
    private readonly config: DatadogConfig,
    options: {
      clock: Clock;
      /** Milliseconds for one request. */
      timeoutMs?: number;
      random?: () => number;
    },
  ) {
    const { title, settings, apiKey, applicationKey, concurrency } = config;
    const common = { title, settings, concurrency, resetMs, ...options };
    this.api = new HttpClient({
      ...common,
      baseUrl: config.apiUrl,
      credentials: async () => ({
        'DD-API-KEY': apiKey,
        'DD-APPLICATION-KEY': applicationKey,
      }),
    });
    this.intake = new HttpClient({
      ...common,
      baseUrl: config.intakeUrl,
      // Sending needs no more than this one.
      credentials: async () => ({ 'DD-API-KEY': apiKey }),
    });
  }

  async ask<Schema extends z.ZodType>(
    question: Question<Schema>,
  ): Promise<Told<z.output<Schema>>> {
    const { schema, scope, ...request } = question;
    const answer = await this.send(this.api, request, scope);
    const parsed = schema.safeParse(answer.body);
    if (!parsed.success) {
      const { title, settings } = this.config;
      throw new ServiceUnavailableError(
        `${title} answered ${request.path} with something that is not described; check site and baseUrl of ${settings}`,
      );
    }
    return { value: parsed.data, at: timeOf(answer) };
  }

  /** Takes something away. */
  async remove(
    request: { path: string; signal: AbortSignal },
    scope: string,
  ): Promise<void> {
    await this.send(this.api, { ...request, method: 'DELETE' }, scope);
  }

  /** Hands an event over. It is not sent twice: Datadog would keep both. */
  async sendEvent(body: unknown, signal: AbortSignal): Promise<void> {
    await this.send(
      this.intake,
      { method: 'POST', path: '/api/v2/events', body, signal },
      undefined,
    );
  }

  private async send(
    http: HttpClient,
    request: HttpRequest,
    scope: string | undefined,
  ): Promise<HttpAnswer> {
    try {
      return await http.request(request);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      throw refusalOf(error, this.config, scope);
    }
  }
}
