import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import {
  useCreateDefinition,
  useUpdateDefinition,
} from '../../../hooks/useDefinition';
import type { ActPermission } from '../../../telemetry/actFailure';

/** Stores a definition: a new one, or a change of the revision that is shown. */
export function useSaveDefinition(entityRef: string, stored: Metric | null) {
  const creating = useCreateDefinition(entityRef);
  const updating = useUpdateDefinition(entityRef);
  const { error, isPending } = stored ? updating : creating;
  const permission: ActPermission = stored
    ? 'hone.metric.update'
    : 'hone.metric.create';
  const save = (input: MetricInput, onSuccess: () => void) => {
    if (stored === null) {
      creating.mutate(input, { onSuccess });
      return;
    }
    const { id, revision } = stored;
    updating.mutate({ id, revision, input }, { onSuccess });
  };
  return { save, error, isPending, permission };
}
