import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import {
  cut,
  namesBot,
  readTrailers,
  toIso,
} from '@hone/backstage-plugin-metrics-node';
import type { CommitRecord } from './CommitRecord';
import { eventTime } from './eventTime';

const MAX_PARENTS = 64;
const MAX_PATH = 500;

/** What the events of one read have in common. */
export interface EventContext {
  repository: string;
  now: number;
  /** No event has an earlier version; 0 unless what was told before has to be replaced. */
  floor: number;
}

/** Lines and paths of a commit; a merge has none of its own, and at the edge of a shallow clone all would seem new. */
function contentOf(record: CommitRecord, isBoundary: boolean) {
  if (isBoundary) return {};
  const paths = [...new Set(record.paths.map(path => cut(path, MAX_PATH)))];
  return record.parents.length > 1 ? { paths } : { paths, lines: record.lines };
}

/**
 * The event of a commit, without what it says about a person.
 */
export function toChange(
  record: CommitRecord,
  context: EventContext & { bots: readonly string[]; isBoundary: boolean },
): DeliveryEvent {
  const at = eventTime(record.committedAt, context.now);
  const { reverts, equivalentTo } = readTrailers(record.message);
  return {
    kind: 'change',
    id: record.sha,
    version: toIso(Math.max(at, context.floor)),
    at: toIso(at),
    repository: context.repository,
    sha: record.sha,
    parents: record.parents.slice(0, MAX_PARENTS),
    ...contentOf(record, context.isBoundary),
    ...(reverts && { reverts }),
    ...(equivalentTo && { equivalentTo }),
    bot: namesBot(record.author, context.bots),
  };
}
