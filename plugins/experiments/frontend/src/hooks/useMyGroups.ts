import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';

function isGroup(ref: string): boolean {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group';
}

/** References of the groups that the reader belongs to. */
export function useMyGroups() {
  const identity = useApi(identityApiRef);
  return useQuery({
    queryKey: queryKeys.myGroups,
    queryFn: async () =>
      (await identity.getBackstageIdentity()).ownershipEntityRefs.filter(
        isGroup,
      ),
    staleTime: Infinity,
  });
}
