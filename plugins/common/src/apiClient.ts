import createClient, { type Client } from 'openapi-fetch';
import { HoneApiError } from './HoneApiError';

/**
 * What a typed client needs to reach a Hone backend. Backstage's `discoveryApi` and `fetchApi` fit, and so do a
 * backend's `discovery` service and the global `fetch`.
 *
 * @public
 */
export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

/**
 * Per-call options of every client method.
 *
 * @public
 */
export interface RequestOptions {
  /** A backend token; frontends leave it out, their fetchApi adds it. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * Creates an openapi-fetch client for a plugin; the base URL is looked up on each call because it may change.
 *
 * @public
 */
export function createPluginClient<Paths extends {}>(
  pluginId: string,
  options: ApiClientOptions,
): Client<Paths> {
  const fetchFn = options.fetchApi?.fetch ?? fetch;
  const placeholder = 'http://plugin.invalid';
  return createClient<Paths>({
    baseUrl: placeholder,
    // Backstage's fetchApi cannot take a Request with a body, so it is taken apart here.
    fetch: async request => {
      const baseUrl = await options.discoveryApi.getBaseUrl(pluginId);
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      return fetchFn(request.url.replace(placeholder, baseUrl), {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        ...(hasBody ? { body: await request.text() } : {}),
      });
    },
  });
}

/**
 * Headers for {@link RequestOptions}.
 *
 * @public
 */
export function requestHeaders(
  options?: RequestOptions,
): Record<string, string> {
  return options?.token ? { Authorization: `Bearer ${options.token}` } : {};
}

/**
 * Turns an openapi-fetch answer into its data, or throws a {@link HoneApiError} with the server's sentence.
 *
 * @public
 */
export async function unwrap<T>(
  answer: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    throw HoneApiError.fromBody(response, error);
  }
  return data as T;
}
