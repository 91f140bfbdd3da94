import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';

/** Who reads the page. */
export interface Me {
  personRef: string;
  groupRefs: string[];
}

const lower = (ref: string) => ref.toLocaleLowerCase('en-US');

/** The reader and the groups that the reader belongs to, as references in full. */
export function useMe() {
  const identity = useApi(identityApiRef);
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: async (): Promise<Me> => {
      const { userEntityRef, ownershipEntityRefs } =
        await identity.getBackstageIdentity();
      return {
        personRef: lower(userEntityRef),
        groupRefs: ownershipEntityRefs
          .map(lower)
          .filter(ref => parseEntityRef(ref).kind === 'group'),
      };
    },
    staleTime: Infinity,
  });
}
