import {
  runSchema,
  type GithubRun,
  type GithubWorkflow,
} from '../client/answers';
import { asOfList, createdAt } from './Progress';
import { boundedPages, type Reading } from './Reading';

/** A search gives no more, whatever it finds. */
const MOST_RESULTS = 1_000;
const SECOND_MS = 1_000;

/** When runs were created; epoch milliseconds, both ends included. */
interface Window {
  from: number;
  /** Undefined up to the present. */
  to: number | undefined;
}

/** Some runs of a workflow, the oldest first. */
export interface RunList {
  runs: GithubRun[];
  /** When GitHub answered. */
  asOf: number;
}

function toQuery({ from, to }: Window): string {
  const text = (instant: number) =>
    `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return to === undefined ? `>=${text(from)}` : `${text(from)}..${text(to)}`;
}

/** The beginning of a window's second half; undefined when it can't be halved. */
function middleOf({ from, to }: Window, newest: number): number | undefined {
  const seconds = Math.floor(((to ?? newest) - from) / SECOND_MS);
  const middle = from + Math.ceil(seconds / 2) * SECOND_MS;
  return middle > from ? middle : undefined;
}

/** The runs of a window, or where it has to be halved. */
async function search(
  reading: Reading,
  workflow: GithubWorkflow,
  window: Window,
): Promise<RunList & { middle?: number | undefined }> {
  const { reader, context, logger, signal } = reading;
  const runs: GithubRun[] = [];
  let asOf: number | undefined;
  const pages = reader.pages({
    resource: 'actions',
    path: `/actions/workflows/${workflow.id}/runs`,
    query: { created: toQuery(window), exclude_pull_requests: true },
    key: 'workflow_runs',
    schema: runSchema,
    signal,
  });
  for await (const page of boundedPages(reading, 'runs', pages)) {
    asOf ??= asOfList(page.sentAt, page.items);
    runs.push(...page.items);
    if ((page.total ?? 0) > MOST_RESULTS) {
      const middle = middleOf(window, Math.max(...runs.map(createdAt)));
      if (middle !== undefined) return { runs: [], asOf, middle };
    }
  }
  if (runs.length >= MOST_RESULTS) {
    logger.warn(
      `${workflow.path} of ${context.repository} has at least ${MOST_RESULTS} runs of one moment; some may be left out`,
    );
  }
  runs.sort((a, b) => createdAt(a) - createdAt(b) || a.id - b.id);
  return { runs, asOf: asOf ?? 0 };
}

/**
 * Lists the runs of a workflow that were created since an instant, the oldest first, window by window: a search that finds
 * more than a thousand gives only the newest of them, so it is halved until it does not.
 *
 * @param from - epoch milliseconds
 */
export async function* listRuns(
  reading: Reading,
  workflow: GithubWorkflow,
  from: number,
): AsyncGenerator<RunList> {
  const start = Math.floor(from / SECOND_MS) * SECOND_MS;
  const windows: Window[] = [{ from: start, to: undefined }];
  for (let next = windows.pop(); next; next = windows.pop()) {
    const { middle, ...list } = await search(reading, workflow, next);
    if (middle === undefined) {
      yield list;
      continue;
    }
    windows.push({ from: middle, to: next.to });
    windows.push({ from: next.from, to: middle - SECOND_MS });
  }
}
