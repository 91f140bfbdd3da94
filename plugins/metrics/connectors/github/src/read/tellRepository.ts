import { CommitLine } from './CommitLine';
import type { RepositoryCursor } from './Cursor';
import type { Reading, Told } from './Reading';
import { tellCommits } from './tellCommits';
import { tellDeployments } from './tellDeployments';
import { tellRuns } from './tellRuns';

/** Tells what is new about a repository: its commits, then its deployments or the runs that stand for them. */
export async function* tellRepository(
  reading: Reading,
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { context } = reading;
  const line = new CommitLine(reading, { since: start.from });
  let cursor = start;
  for await (const told of tellCommits(reading, line, cursor)) {
    cursor = told.cursor;
    yield told;
  }
  const rules = context.naming.workflowsOf(context.repository);
  yield* rules.length > 0
    ? tellRuns(reading, { line, rules }, cursor)
    : tellDeployments(reading, line, cursor);
}
