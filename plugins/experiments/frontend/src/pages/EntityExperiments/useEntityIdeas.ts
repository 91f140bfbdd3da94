import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Idea, Slots } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import type { EntityScope } from '../../hooks/useEntityScope';
import { useEntitySummary } from '../../hooks/useEntitySummary';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { useSlots } from '../../hooks/useSlots';
import { queryKeys } from '../../query/queryKeys';

const SHOWN = 3;
const NO_OWNER: string[] = [];

/** What is worth trying on a catalog page, and how many slots its team has. */
export interface EntityIdeas {
  ideas: Idea[] | undefined;
  slots: Slots | null;
}

/**
 * A service has both in its summary, which its card asks for, too. A group or a system asks the backlog; slots are those
 * of the group, and a system has none.
 */
export function useEntityIdeas(
  entity: Entity,
  scope: EntityScope,
): EntityIdeas {
  const backlog = useIdeasApi();
  const entityRef = stringifyEntityRef(entity);
  const summary = useEntitySummary(entityRef, !scope.aggregate);
  const filter = {
    ...scope.filter,
    status: ['open' as const],
    sort: '-rank' as const,
    limit: SHOWN,
  };
  const list = useQuery({
    queryKey: queryKeys.ideaList(filter),
    queryFn: ({ signal }) => backlog.list(filter, { signal }),
    enabled: scope.aggregate && !scope.empty,
  });
  const ofGroup = useSlots(
    scope.aggregate ? scope.filter.owner ?? NO_OWNER : NO_OWNER,
  );
  return scope.aggregate
    ? { ideas: list.data?.items, slots: ofGroup.data?.[0] ?? null }
    : { ideas: summary.data?.ideas, slots: summary.data?.slots ?? null };
}
