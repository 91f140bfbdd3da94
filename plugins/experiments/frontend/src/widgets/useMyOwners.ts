import { useMyGroups } from '../hooks/useMyGroups';

/** The API takes this many owners in one filter. */
const MAX_OWNERS = 50;

/** The reader's groups as a filter, once they are known. */
export function useMyOwners(): {
  owners: string[];
  ready: boolean;
  error: Error | null;
} {
  const { data, isSuccess, error } = useMyGroups();
  return { owners: (data ?? []).slice(0, MAX_OWNERS), ready: isSuccess, error };
}
