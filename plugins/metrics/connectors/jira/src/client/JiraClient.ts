import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  HttpClient,
  HttpRefusal,
  type Clock,
  type HttpAnswer,
  type HttpRequest,
} from '@hone/node';
import { z } from 'zod';
import type { JiraAuth, JiraConfig } from '../config/JiraConfig';
import { KNOWN_FIELDS } from '../issue/Issue';
import { isZone } from '../jql/minute';
import { sentenceOf } from './sentences';

/** Issues of a page at most; Jira may give fewer. */
export const PAGE = 100;

/** What JQL depends on. */
export interface Account {
  /** Time zone of the user who asks; null when it is not known. */
  zone: string | null;
  /** Jira's own clock, epoch milliseconds. */
  at: number;
}

/** An answer to a search. */
export interface Page {
  issues: unknown[];
  /** Jira's own clock, epoch milliseconds; undefined when it does not say. */
  at: number | undefined;
  /** Where to go on; undefined on the last page of the Cloud. */
  token: string | undefined;
  /** All that the search finds; only the Data Center says. */
  total: number | undefined;
}

const accountSchema = z.object({ timeZone: z.string().catch('') });
const pageSchema = z.object({
  issues: z.array(z.unknown()),
  isLast: z.boolean().nullish().catch(null),
  nextPageToken: z.string().nullish().catch(null),
  total: z.number().nullish().catch(null),
});

function headerOf(auth: JiraAuth): string {
  if (auth.type === 'bearer') return `Bearer ${auth.token}`;
  const pair = Buffer.from(`${auth.username}:${auth.token}`, 'utf8');
  return `Basic ${pair.toString('base64')}`;
}

function dateOf({ headers }: HttpAnswer): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** How many milliseconds to wait by Jira's own header, an instant. */
export function resetMs(headers: Headers, now: number): number | undefined {
  const reset = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  return Number.isNaN(reset) ? undefined : Math.max(0, reset - now);
}

function fieldsOf({ defects, incidents, service }: JiraConfig['rules']) {
  const configured = [
    defects.foundAtField,
    incidents.impactAtField,
    incidents.detectedAtField,
    incidents.mitigatedAtField,
    incidents.cause.field,
    ...service.map(way => (way.type === 'field' ? way.field : undefined)),
  ].filter(field => field !== undefined);
  return [...new Set([...KNOWN_FIELDS, ...configured])];
}

/** The two things that are asked of a Jira, in the words of its edition. */
export class JiraClient {
  private readonly http: HttpClient;
  private readonly api: string;
  private readonly fields: string[];
  private readonly secrets: string[];

  constructor(
    private readonly config: JiraConfig,
    private readonly options: { clock: Clock; timeoutMs?: number },
  ) {
    const { auth, title, settings, apiUrl, concurrency, rules } = config;
    const header = headerOf(auth);
    this.secrets = [auth.token, header.slice(header.indexOf(' ') + 1)];
    this.api = config.edition === 'cloud' ? '/rest/api/3' : '/rest/api/2';
    this.fields = fieldsOf(rules);
    this.http = new HttpClient({
      title,
      settings,
      baseUrl: apiUrl,
      clock: options.clock,
      concurrency,
      credentials: async () => ({ Authorization: header }),
      resetMs,
      timeoutMs: options.timeoutMs,
    });
  }

  /**
   * Who asks. A search with a wrong token may find nothing instead of being refused, because sites can be open to
   * everybody; this is always refused.
   */
  async account(signal: AbortSignal): Promise<Account> {
    const answer = await this.ask({ path: `${this.api}/myself`, signal });
    const { timeZone } = this.parse(accountSchema, answer);
    return {
      zone: isZone(timeZone) ? timeZone : null,
      at: dateOf(answer) ?? this.options.clock.now().getTime(),
    };
  }

  /** A page of the Cloud: the first, or the one of a token. */
  async pageOf(
    jql: string,
    options: { token?: string; reconcile?: number[]; signal: AbortSignal },
  ): Promise<Page> {
    return this.search('/search/jql', options.signal, {
      jql,
      nextPageToken: options.token,
      reconcileIssues: options.reconcile,
    });
  }

  /** A page of the Data Center. */
  async pageFrom(
    jql: string,
    options: { startAt: number; signal: AbortSignal },
  ): Promise<Page> {
    return this.search('/search', options.signal, {
      jql,
      startAt: options.startAt,
    });
  }

  private async search(
    path: string,
    signal: AbortSignal,
    body: object,
  ): Promise<Page> {
    const answer = await this.ask({
      method: 'POST',
      path: `${this.api}${path}`,
      body: { ...body, fields: this.fields, maxResults: PAGE },
      // A long query does not fit an address; it changes nothing all the same.
      idempotent: true,
      signal,
    });
    const page = this.parse(pageSchema, answer);
    return {
      issues: page.issues,
      at: dateOf(answer),
      token: page.isLast ? undefined : page.nextPageToken ?? undefined,
      total: page.total ?? undefined,
    };
  }

  private parse<T extends z.ZodType>(schema: T, answer: HttpAnswer) {
    const parsed = schema.safeParse(answer.body);
    if (parsed.success) return parsed.data;
    throw new ServiceUnavailableError(
      `${this.config.title} answered with something that is not described; check apiUrl and edition of ${this.config.settings}`,
    );
  }

  private async ask(request: HttpRequest): Promise<HttpAnswer> {
    try {
      return await this.http.request(request);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      throw new InputError(sentenceOf(error, this.config, this.secrets));
    }
  }
}
