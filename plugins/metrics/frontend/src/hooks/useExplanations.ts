import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExplanationInput } from '@hone/backstage-plugin-metrics-common';
import { queryKeys } from '../query/queryKeys';
import { useTelemetryApi } from './useTelemetryApi';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10_000;

/** How long to wait before a pending explanation is asked for again, in milliseconds. */
export function pollWait(asked: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 1.5 ** Math.max(0, asked - 1));
}

/** Earlier explanations of a service, newest first, without their evidence. */
export function useExplanations(entityRef: string | null) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.explanations(entityRef ?? ''),
    queryFn: ({ signal }) =>
      api.listExplanations({ entityRef: entityRef ?? '' }, { signal }),
    enabled: entityRef !== null,
  });
}

/** One explanation, asked for again and again while it is pending. */
export function useExplanation(id: string | null) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.explanation(id ?? ''),
    queryFn: ({ signal }) => api.getExplanation(id ?? '', { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) =>
      state.data?.state === 'pending' ? pollWait(state.dataUpdateCount) : false,
  });
}

/** Asks for an explanation; the answer is pending at first. */
export function useExplainDegradation() {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ExplanationInput) => api.explainDegradation(input),
    onSuccess: pending => {
      client.setQueryData(queryKeys.explanation(pending.id), pending);
      return client.invalidateQueries({
        queryKey: queryKeys.explanations(pending.entityRef),
      });
    },
  });
}

/** Confirms or rejects a possible cause; null takes it back. */
export function useJudgeCandidate() {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judged: Parameters<typeof api.judgeCandidate>[0]) =>
      api.judgeCandidate(judged),
    onSuccess: explanation =>
      client.setQueryData(queryKeys.explanation(explanation.id), explanation),
  });
}
