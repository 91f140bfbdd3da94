import { HttpRefusal } from '@hone/node';
import type { AzureClient } from '../client/AzureClient';
import { runSchema, type Run } from '../client/schemas';
import type { AzureConfig } from '../config/AzureConfig';
import { BUILD_SCOPE, projectPath } from './Reading';

/** One run; undefined when the project has none of this number. */
export async function findRun(
  id: number,
  context: { client: AzureClient; config: AzureConfig; signal: AbortSignal },
): Promise<Run | undefined> {
  const { client, config, signal } = context;
  try {
    const { body } = await client.get({
      path: projectPath(config, `/build/builds/${id}`),
      what: `run ${id}`,
      scope: BUILD_SCOPE,
      signal,
    });
    return runSchema.safeParse(body).data;
  } catch (error) {
    if (error instanceof HttpRefusal && error.status === 404) return undefined;
    throw error;
  }
}
