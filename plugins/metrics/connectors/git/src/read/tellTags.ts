import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { toDeployment } from '../events/toDeployment';
import { lastPart } from '../repository/repositoryName';
import type { Cursor, ToldTag } from './Cursor';
import { findHotfixes } from './hotfixes';
import { BATCH, type Reading } from './Reading';
import type { NamedTag } from './Snapshot';
import type { Told } from './tellCommits';

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : 1;

/** What has to be told of a tag now; the same object when nothing has changed. */
function judge(
  tag: NamedTag,
  known: ToldTag | undefined,
  context: { now: number; floor: number; hotfix: boolean },
): ToldTag {
  const { now, floor } = context;
  const at = Math.min(tag.createdAt, now);
  const moved =
    known && (known.object !== tag.object || known.commit !== tag.commit);
  // A hotfix branch is often gone soon after its tag.
  const unplanned =
    context.hotfix || Boolean(known && !moved && known.unplanned);
  const changed = moved || (known && known.unplanned !== unplanned);
  if (known && !changed && known.version >= floor) return known;
  // A tag keeps no date of its last move, and the new one may be an older commit's.
  const version = changed
    ? Math.max(now, known!.version + 1)
    : Math.max(at, floor);
  const { name, object, commit } = tag;
  return { name, object, commit, at, unplanned, version };
}

function toEvent(
  { config, repository }: Reading,
  { means }: NamedTag,
  told: ToldTag,
): DeliveryEvent {
  return toDeployment({
    tag: told.name,
    service: means.service ?? config.service ?? lastPart(repository.name),
    repository: repository.name,
    sha: told.commit,
    at: told.at,
    version: told.version,
    unplanned: told.unplanned,
  });
}

/** Tells the tags that are new or were moved since a cursor, the oldest first; their commits have been told before. */
export async function* tellTags(
  reading: Reading,
  start: Cursor,
): AsyncGenerator<Told> {
  const { snapshot, now, horizon } = reading;
  const tags = snapshot.tags
    .filter(({ createdAt }) => createdAt >= horizon)
    .sort((a, b) => a.createdAt - b.createdAt || byName(a, b));
  const isHotfix = await findHotfixes(reading, tags);
  const known = new Map(
    start.tags.filter(({ at }) => at >= horizon).map(tag => [tag.name, tag]),
  );
  const cursor = () => ({ ...start, tags: [...known.values()].sort(byName) });
  let events: DeliveryEvent[] = [];
  for (const tag of tags) {
    const before = known.get(tag.name);
    const hotfix = isHotfix(tag);
    const told = judge(tag, before, { now, floor: start.floor, hotfix });
    if (told === before) continue;
    known.set(tag.name, told);
    events.push(toEvent(reading, tag, told));
    if (events.length === BATCH) {
      yield { events, cursor: cursor() };
      events = [];
    }
  }
  yield { events, cursor: cursor() };
}
