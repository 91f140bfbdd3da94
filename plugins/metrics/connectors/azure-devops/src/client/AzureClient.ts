import { retryAfterMs } from '@hone/common';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  HttpClient,
  type Clock,
  type HttpAnswer,
  type HttpClientOptions,
} from '@hone/node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AzureConfig } from '../config/AzureConfig';
import type { AzureCredentials } from './AzureCredentials';
import { explainRefusal, type Asked } from './failureSentence';
import { listSchema } from './schemas';

const TITLE = 'Azure DevOps';
/** Further pages are left to the next reading. */
const MAX_PAGES = 1_000;
/** Longer delays come back as a refusal with the time to wait. */
const LONGEST_DELAY_MS = 30_000;

/** One question. */
export interface AzureRequest extends Asked {
  /** Below the address of the organisation, beginning with a slash. */
  path: string;
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
}

/** The reset time of a limit, in seconds of an epoch. */
function resetMs(headers: Headers, now: number): number | undefined {
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}

/** Asks Azure DevOps. Refusals come as sentences that name the scope which is missing. */
export class AzureClient {
  private readonly http: HttpClient;
  private readonly settings: string;
  private vendorTime: number | undefined;
  private notBefore = 0;

  constructor(
    private readonly options: {
      config: AzureConfig;
      credentials: AzureCredentials;
      clock: Clock;
      /** How patient it is; see {@link HttpClientOptions}. */
      http?: Partial<HttpClientOptions>;
    },
  ) {
    const { config, credentials, clock, http } = options;
    this.settings = `${config.settings} and the token for ${config.baseUrl} in integrations.azure (a wrong one leads to a sign-in page)`;
    this.http = new HttpClient({
      title: TITLE,
      settings: this.settings,
      baseUrl: config.baseUrl,
      clock,
      credentials: () => credentials.headers(),
      renewCredentials: async () => credentials.renew(),
      resetMs,
      concurrency: config.concurrency,
      ...http,
    });
  }

  /** What time it is there, by its latest answer; epoch milliseconds. */
  now(): number {
    return this.vendorTime ?? this.options.clock.now().getTime();
  }

  /**
   * @throws HttpRefusal, HttpRateLimit, ServiceUnavailableError, InputError without credentials
   */
  async get(request: AzureRequest): Promise<HttpAnswer> {
    const { config, clock } = this.options;
    const { path, query, signal, what, scope } = request;
    await this.pause(signal);
    try {
      const answer = await this.http.request({
        path,
        query: { 'api-version': config.apiVersion, ...query },
        ...(signal && { signal }),
      });
      const date = Date.parse(answer.headers.get('date') ?? '');
      if (!Number.isNaN(date)) this.vendorTime = date;
      const now = clock.now().getTime();
      // A good answer may ask to be spared too, before requests are refused.
      const wait = retryAfterMs(answer.headers.get('retry-after'), now);
      if (wait) this.notBefore = now + Math.min(wait, LONGEST_DELAY_MS);
      return answer;
    } catch (error) {
      throw explainRefusal(error, {
        title: TITLE,
        settings: config.settings,
        asked: { what, scope },
      });
    }
  }

  /** The items of a list, page by page; each is still to be parsed. */
  async *pages(request: AzureRequest): AsyncGenerator<unknown[]> {
    let continuationToken: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = await this.get({
        ...request,
        query: { ...request.query, continuationToken },
      });
      yield this.itemsOf(answer, request);
      const next = answer.headers.get('x-ms-continuationtoken') || undefined;
      // The same page again would never end.
      if (!next || next === continuationToken) return;
      continuationToken = next;
    }
  }

  private itemsOf({ body }: HttpAnswer, { what }: Asked): unknown[] {
    const parsed = listSchema.safeParse(body);
    if (parsed.success) return parsed.data.value;
    throw new ServiceUnavailableError(
      `${TITLE} answered with something else than a list when asked for ${what}; check ${this.settings}`,
    );
  }

  private async pause(signal: AbortSignal | undefined): Promise<void> {
    const wait = this.notBefore - this.options.clock.now().getTime();
    if (wait > 0) await sleep(wait, undefined, signal && { signal });
  }
}
