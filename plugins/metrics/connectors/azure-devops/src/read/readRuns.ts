import { runSchema, type Run } from '../client/schemas';
import { BUILD_SCOPE, projectPath, type Reading } from './Reading';

const PAGE = 100;

/** Pages of runs of the configured pipelines. */
async function* pagesOf(
  { client, config, pipelines, leftOut, signal }: Reading,
  query: Record<string, string>,
): AsyncGenerator<Run[]> {
  const pages = client.pages({
    path: projectPath(config, '/build/builds'),
    query: {
      definitions: [...pipelines.keys()].join(','),
      $top: PAGE,
      ...query,
    },
    what: `the runs of project "${config.project}"`,
    scope: BUILD_SCOPE,
    signal,
  });
  for await (const page of pages) {
    yield page.flatMap(item => {
      const parsed = runSchema.safeParse(item);
      if (parsed.success) return [parsed.data];
      leftOut.add('shape');
      return [];
    });
  }
}

/** Runs that are over, those that finished first before others. */
export function finishedRuns(
  reading: Reading,
  since: number,
): AsyncGenerator<Run[]> {
  return pagesOf(reading, {
    statusFilter: 'completed',
    // The times of a query are those that it is ordered by.
    queryOrder: 'finishTimeAscending',
    minTime: new Date(since).toISOString(),
  });
}

/** Runs that go on; a stage of them may have deployed long ago. */
export function openRuns(
  reading: Reading,
  since: number,
): AsyncGenerator<Run[]> {
  return pagesOf(reading, {
    statusFilter: 'inProgress',
    queryOrder: 'startTimeAscending',
    minTime: new Date(since).toISOString(),
  });
}
