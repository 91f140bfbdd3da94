import { ascending } from 'd3-array';
import type { Row } from '../predictions';
import { minutesBetween } from './minutes';
import { instantOf, type TableRow } from './tables';

/** The row with the earliest instant; of several that with the smallest key. */
function earliest(
  rows: readonly TableRow[],
  instantColumn: string,
  keyColumn: string,
): TableRow | undefined {
  return rows
    .filter(row => instantOf(row[instantColumn]) !== null)
    .sort(
      (a, b) =>
        instantOf(a[instantColumn])! - instantOf(b[instantColumn])! ||
        ascending(a[keyColumn], b[keyColumn]),
    )[0];
}

/**
 * What happened to a pull request before it was merged. Hone has no phases of pull requests; these columns are read from
 * the tables and say nothing about its rules.
 *
 * @param commits - of the pull request
 * @param comments - of the pull request
 */
export function pullRequestPhases(
  pullRequest: TableRow,
  commits: readonly TableRow[],
  comments: readonly TableRow[],
): Row {
  const first = earliest(commits, 'commit_authored_date', 'commit_sha');
  const review = earliest(
    comments.filter(
      comment =>
        !pullRequest.author_id || comment.account_id !== pullRequest.author_id,
    ),
    'created_date',
    'id',
  );
  const created = instantOf(pullRequest.created_date);
  const reviewed = instantOf(review?.created_date);
  return {
    first_commit_sha: first?.commit_sha ?? null,
    pr_coding_time: minutesBetween(
      instantOf(first?.commit_authored_date),
      created,
    ),
    first_review_id: review?.id ?? null,
    pr_pickup_time: minutesBetween(created, reviewed),
    pr_review_time: minutesBetween(
      reviewed,
      instantOf(pullRequest.merged_date),
    ),
  };
}
