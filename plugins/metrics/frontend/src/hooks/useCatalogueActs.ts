import { useMutation } from '@tanstack/react-query';
import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { useCreateDefinition } from './useDefinition';
import { useAssessFitness } from './useFitness';
import { useWatchMetric } from './useWatches';

/** Names the definition of a metric; one that was only proposed is stored as proposed first. */
function useEnsureDefined(entityRef: string) {
  const creating = useCreateDefinition(entityRef);
  return async ({ metric, metricId }: CatalogueEntry): Promise<string> =>
    metricId ?? (await creating.mutateAsync(metric)).id;
}

/** Watches a metric of the catalogue. */
export function useWatchEntry(entityRef: string) {
  const ensureDefined = useEnsureDefined(entityRef);
  const watching = useWatchMetric(entityRef);
  return useMutation({
    mutationFn: async (entry: CatalogueEntry) =>
      watching.mutateAsync(await ensureDefined(entry)),
  });
}

/** Has a metric of the catalogue replayed on its own history. */
export function useAssessEntry(entityRef: string) {
  const ensureDefined = useEnsureDefined(entityRef);
  const assessing = useAssessFitness(entityRef);
  return useMutation({
    mutationFn: async (entry: CatalogueEntry) =>
      assessing.mutateAsync(await ensureDefined(entry)),
  });
}
