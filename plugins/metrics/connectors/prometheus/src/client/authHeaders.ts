import type { PrometheusConfig } from '../config/PrometheusConfig';

/** The headers of every request, and the texts in them that must not be seen. */
export function authHeaders({
  auth,
  headers,
}: Pick<PrometheusConfig, 'auth' | 'headers'>): {
  headers: Record<string, string>;
  secrets: string[];
} {
  if (auth.type === 'basic') {
    const pair = `${auth.username}:${auth.password}`;
    const token = Buffer.from(pair, 'utf8').toString('base64');
    return {
      headers: { ...headers, Authorization: `Basic ${token}` },
      secrets: [token, pair, auth.password],
    };
  }
  if (auth.type === 'bearer') {
    return {
      headers: { ...headers, Authorization: `Bearer ${auth.token}` },
      secrets: [auth.token],
    };
  }
  if (auth.type === 'headers') {
    return {
      headers: { ...headers, ...auth.headers },
      secrets: Object.values(auth.headers),
    };
  }
  return { headers, secrets: [] };
}
