import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  HttpClient,
  HttpRefusal,
  redact,
  type Clock,
  type HttpAnswer,
} from '@hone/node';
import { z } from 'zod';
import { authHeaders } from '../../client/authHeaders';
import type { AlertmanagerConfig } from '../config/AlertmanagerConfig';
import { filtersOf } from './filters';

const QUOTED = 200;

const answerSchema = z.array(z.unknown());

/** What an Alertmanager knows at one instant. */
export interface CurrentAlerts {
  /** As they came; each is to be parsed by itself. */
  alerts: unknown[];
  /** Its own clock, epoch milliseconds. */
  at: number;
}

/** The one thing that is read from an Alertmanager. */
export class AlertmanagerClient {
  private readonly http: HttpClient;
  private readonly secrets: string[];

  constructor(
    private readonly config: AlertmanagerConfig,
    private readonly clock: Clock,
  ) {
    const { headers, secrets } = authHeaders(config);
    this.secrets = secrets;
    this.http = new HttpClient({
      title: config.title,
      settings: config.settings,
      baseUrl: config.baseUrl,
      clock,
      concurrency: config.concurrency,
      timeoutMs: config.timeoutMs,
      credentials: async () => headers,
    });
  }

  /**
   * All alerts that fire and pass the configured labels, silenced and inhibited ones too.
   *
   * @throws InputError when it refuses the request, ServiceUnavailableError when it does not answer
   */
  async currentAlerts(signal: AbortSignal): Promise<CurrentAlerts> {
    const answer = await this.ask(signal);
    const parsed = answerSchema.safeParse(answer.body);
    if (!parsed.success) {
      throw new ServiceUnavailableError(
        `${this.config.title} answered with something that is no list of alerts; check baseUrl of ${this.config.settings}`,
      );
    }
    return { alerts: parsed.data, at: this.dateOf(answer) };
  }

  private async ask(signal: AbortSignal): Promise<HttpAnswer> {
    try {
      return await this.http.request({
        path: '/api/v2/alerts',
        query: {
          active: true,
          silenced: true,
          inhibited: true,
          unprocessed: true,
          filter: filtersOf(this.config.rules.labels),
        },
        signal,
      });
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      throw new InputError(this.sentenceOf(error));
    }
  }

  private sentenceOf({ status, body }: HttpRefusal): string {
    const { title, settings, baseUrl } = this.config;
    if (status === 401 || status === 403) {
      return `${title} refused the credentials (${status}); check auth and headers of ${settings}`;
    }
    if (status === 404 || status === 410) {
      return `${title} has no such API at ${baseUrl} (${status}); check baseUrl of ${settings}`;
    }
    const said = redact(body, this.secrets).replace(/\s+/g, ' ');
    return `${title} refused to list alerts (${status})${
      said ? `: ${said.slice(0, QUOTED)}` : ''
    }`;
  }

  private dateOf({ headers }: HttpAnswer): number {
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? this.clock.now().getTime() : date;
  }
}
