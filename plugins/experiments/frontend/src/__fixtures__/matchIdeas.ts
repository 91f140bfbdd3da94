import type {
  Idea,
  IdeaFilter,
} from '@hone/backstage-plugin-experiments-common';
import { hasOneOf, holdsText } from './paging';

/** The ideas behind a filter, in its order. */
export function matchIdeas(all: Iterable<Idea>, filter: IdeaFilter): Idea[] {
  return [...all]
    .filter(
      one =>
        hasOneOf(filter.entityRef, one.entityRef) &&
        hasOneOf(filter.owner, one.ownerRef) &&
        hasOneOf(filter.source, one.source.type) &&
        hasOneOf(filter.status, one.status) &&
        hasOneOf(filter.nature, one.nature ?? 'unmarked') &&
        holdsText(`${one.key} ${one.title}`, filter.q),
    )
    .sort(comparator(filter.sort));
}

function comparator(sort: IdeaFilter['sort'] = '-rank') {
  const value = (one: Idea) => {
    if (sort === '-rank') return -one.rank;
    if (sort === '-votes') return -one.votes;
    const at = Date.parse(
      sort === '-updatedAt' ? one.updatedAt : one.createdAt,
    );
    return sort.startsWith('-') ? -at : at;
  };
  return (a: Idea, b: Idea) => value(a) - value(b) || a.id.localeCompare(b.id);
}
