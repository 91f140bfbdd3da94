import { HttpRefusal } from '@hone/node';
import type { AzureClient } from '../client/AzureClient';
import { changeSchema, type Run } from '../client/schemas';
import type { AzureConfig } from '../config/AzureConfig';
import { toSha } from '../events/texts';
import type { LeftOut } from './LeftOut';
import { BUILD_SCOPE, projectPath } from './Reading';

const PAGE = 250;
const MAX_COMMITS = 2_000;

/** The names of the commits that a run brought since the one before, a bounded number of them. */
export async function listCommits(
  run: Run,
  context: {
    client: Pick<AzureClient, 'pages'>;
    config: AzureConfig;
    leftOut: LeftOut;
    signal: AbortSignal;
  },
): Promise<string[]> {
  const { client, config, leftOut, signal } = context;
  const shas = new Set<string>();
  const pages = client.pages({
    path: projectPath(config, `/build/builds/${run.id}/changes`),
    query: { $top: PAGE },
    what: `the commits of run ${run.id}`,
    scope: BUILD_SCOPE,
    signal,
  });
  try {
    for await (const page of pages) {
      for (const item of page) {
        const sha = toSha(changeSchema.safeParse(item).data?.id);
        if (sha) shas.add(sha);
        else leftOut.add('shape');
      }
      if (shas.size >= MAX_COMMITS) {
        leftOut.add('many');
        break;
      }
    }
  } catch (error) {
    const gone = error instanceof HttpRefusal && error.status === 404;
    if (!gone) throw error;
    leftOut.add('gone');
  }
  return [...shas].slice(0, MAX_COMMITS);
}
