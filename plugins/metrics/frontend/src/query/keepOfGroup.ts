import type { Query } from '@tanstack/react-query';

/**
 * Other weeks of the same group may stay on screen while new ones load; another group's numbers never do. The keys of
 * scoped queries have the group at the second place.
 */
export function keepOfGroup(group: string | null) {
  return <T>(
    previous: T | undefined,
    query: Pick<Query, 'queryKey'> | undefined,
  ): T | undefined => (query?.queryKey[1] === group ? previous : undefined);
}
