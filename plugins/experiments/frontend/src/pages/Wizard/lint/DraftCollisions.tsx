import { useQuery } from '@tanstack/react-query';
import { CollisionsCard } from '../../../components/collisions/CollisionsCard';
import { useCalendarApi } from '../../../hooks/useCalendarApi';
import { planningKeys } from '../planningKeys';
import type { StepProps } from '../stepProps';
import { useSettledInput } from '../useSettledInput';

/** What the plan would collide with if it started now. What contradicts itself is told by the form. */
export function DraftCollisions({ form }: Pick<StepProps, 'form'>) {
  const api = useCalendarApi();
  const experiment = useSettledInput(form);
  const query = useQuery({
    queryKey: planningKeys.collisions(experiment),
    queryFn: ({ signal }) => api.draftCollisions({ experiment }, { signal }),
    enabled: experiment.entityRef !== '' && experiment.metrics.length > 0,
    retry: false,
  });
  return <CollisionsCard report={query.data} />;
}
