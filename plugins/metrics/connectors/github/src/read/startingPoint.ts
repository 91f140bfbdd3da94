import { resume, type ResumePoint } from '@hone/backstage-plugin-metrics-node';
import type { GithubConfig } from '../config/GithubConfig';
import { parseCursor, rulesOf, type Cursor } from './Cursor';

/**
 * Where to go on. What was told by other rules is told again with a later version; a repository that is no longer
 * configured is forgotten.
 *
 * @param now - epoch milliseconds
 */
export function startingPoint(
  config: GithubConfig,
  given: string | null,
  now: number,
): ResumePoint<Cursor> {
  const rules = rulesOf(config);
  const { cursor, again } = resume<Cursor>(given, {
    parse: parseCursor,
    fresh: { format: 1, rules, floor: 0, repositories: {} },
    // The only instant that can't come from GitHub: when we were told to see things another way.
    now,
  });
  const configured = new Set(
    config.repositories.map(name => name.toLocaleLowerCase('en-US')),
  );
  const repositories = Object.fromEntries(
    Object.entries(cursor.repositories).filter(([name]) =>
      configured.has(name),
    ),
  );
  return { cursor: { ...cursor, repositories }, again };
}
