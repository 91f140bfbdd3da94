import type { SimilarIdeasQuery } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { useSettled } from '../../hooks/useSettled';
import { queryKeys } from '../../query/queryKeys';

const PAUSE_MS = 400;
const SHORTEST = 4;
const LONGEST = 140;

/** Ideas and experiments that say nearly the same. */
export function useSimilarIdeas(words: {
  title: string;
  problem: string;
  entityRef: string | null;
  /** Key of the idea itself, once it is stored. */
  except?: string;
}) {
  const { entityRef, except } = words;
  const api = useIdeasApi();
  const title = useSettled(words.title, PAUSE_MS).trim().slice(0, LONGEST);
  const problem = useSettled(words.problem, PAUSE_MS).trim();
  const query: SimilarIdeasQuery = {
    title,
    ...(problem ? { problem } : {}),
    ...(entityRef ? { entityRef } : {}),
    ...(except ? { except } : {}),
  };
  return useQuery({
    queryKey: queryKeys.similarIdeas(query),
    queryFn: ({ signal }) => api.findSimilar(query, { signal }),
    placeholderData: previous => previous,
    enabled: title.length >= SHORTEST,
  });
}
