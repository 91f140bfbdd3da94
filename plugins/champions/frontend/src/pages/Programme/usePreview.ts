import type { ProgrammeInput } from '@hone/backstage-plugin-champions-common';
import { useQuery } from '@tanstack/react-query';
import { useChampionsApi } from '../../hooks/useApis';
import { queryKeys } from '../../query/queryKeys';

/** Who would be in the pool, and the first cycles; the last answer stays while another is asked for. */
export function usePreview(input: ProgrammeInput | null) {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.preview(input ?? {}),
    queryFn: ({ signal }) => api.preview(input!, { signal }),
    placeholderData: previous => previous,
    enabled: input !== null,
  });
}
