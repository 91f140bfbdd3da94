import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import type { GrafanaClient } from './GrafanaClient';

const healthSchema = z.object({ database: z.string() });

const PURPOSE = { doing: 'search dashboards', permission: 'dashboards:read' };

/**
 * Whether Grafana and its database answer, and know the token: the health check answers to anybody.
 *
 * @throws ServiceUnavailableError | HttpRefusal
 */
export async function checkHealth(
  client: GrafanaClient,
  title: string,
  signal: AbortSignal,
): Promise<void> {
  const health = await client.ask({ path: '/api/health', signal }, PURPOSE);
  const { database } = client.parse(healthSchema, health);
  if (database !== 'ok') {
    throw new ServiceUnavailableError(
      `${title} answers, but its database does not`,
    );
  }
  const query = { type: 'dash-db', limit: 1 };
  await client.ask({ path: '/api/search', query, signal }, PURPOSE);
}
