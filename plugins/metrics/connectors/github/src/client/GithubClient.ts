import {
  DefaultGithubCredentialsProvider,
  type GithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import {
  HttpClient,
  HttpRefusal,
  type Clock,
  type HttpAnswer,
  type HttpClientOptions,
  type HttpRequest,
} from '@hone/node';
import type { GithubHost } from '../config/GithubConfig';
import { isRateLimit, resetMs } from './rateLimits';

const HEADERS = {
  Accept: 'application/vnd.github+json',
  'X-GitHub-Api-Version': '2022-11-28',
  'User-Agent': 'hone',
};

/** What the client of one owner's repositories is made of. */
export interface GithubClientOptions extends GithubHost {
  title: string;
  owner: string;
  concurrency: number;
  integrations: ScmIntegrations;
  clock: Clock;
  /** For tests, which have little time. */
  http?: Partial<HttpClientOptions>;
}

/**
 * Calls GitHub with the credentials of one owner: an App is installed per owner, and limits are counted per installation.
 */
export class GithubClient {
  private readonly http: HttpClient;
  private provider: GithubCredentialsProvider;

  constructor(private readonly options: GithubClientOptions) {
    const { integrations } = options;
    this.provider =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    this.http = new HttpClient({
      title: options.title,
      settings: 'integrations.github',
      baseUrl: options.apiBaseUrl,
      clock: options.clock,
      concurrency: options.concurrency,
      credentials: () => this.credentials(),
      renewCredentials: async () => {
        // A provider keeps a token until shortly before it should expire; only another one asks for a new token.
        this.provider =
          DefaultGithubCredentialsProvider.fromIntegrations(integrations);
      },
      isRateLimit,
      resetMs,
      ...options.http,
    });
  }

  /** @throws as HttpClient does */
  async get(request: Omit<HttpRequest, 'method'>): Promise<HttpAnswer> {
    return this.http.request({
      ...request,
      headers: { ...HEADERS, ...request.headers },
    });
  }

  /** Null when nothing has changed since an answer with this tag; such requests count for no limit. */
  async getIfChanged(
    request: Omit<HttpRequest, 'method'>,
    etag: string,
  ): Promise<HttpAnswer | null> {
    try {
      return await this.get({ ...request, headers: { 'If-None-Match': etag } });
    } catch (error) {
      if (error instanceof HttpRefusal && error.status === 304) return null;
      throw error;
    }
  }

  private async credentials(): Promise<Record<string, string>> {
    const { host, owner } = this.options;
    const { headers } = await this.provider.getCredentials({
      url: `https://${host}/${owner}`,
    });
    return headers ?? {};
  }
}
