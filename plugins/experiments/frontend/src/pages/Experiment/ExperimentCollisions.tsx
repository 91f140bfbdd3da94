import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { CollisionsCard } from '../../components/collisions/CollisionsCard';
import { useCalendarApi } from '../../hooks/useCalendarApi';
import { queryKeys } from '../../query/queryKeys';

const COLLIDING = ['draft', 'in-review', 'scheduled', 'running', 'paused'];

/** What runs at the same time and is judged by one of the metrics. It is an addition: where it cannot be read it is left out. */
export function ExperimentCollisions(props: { experiment: Experiment }) {
  const { key, status } = props.experiment;
  const api = useCalendarApi();
  const query = useQuery({
    queryKey: queryKeys.collisions(key),
    queryFn: ({ signal }) => api.collisions({ key }, { signal }),
    enabled: COLLIDING.includes(status),
  });
  return <CollisionsCard report={query.data} />;
}
