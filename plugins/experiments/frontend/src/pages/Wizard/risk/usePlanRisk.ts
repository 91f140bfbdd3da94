import type { PlanAssessment } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { useGovernanceApi } from '../../../hooks/useGovernanceApi';
import { planningKeys } from '../planningKeys';
import { useSettledInput } from '../useSettledInput';
import type { WizardFormState } from '../useWizardForm';

/** The tier of the plan as it stands and who would have to approve it; undefined while that is not known. */
export function usePlanRisk(
  form: Pick<WizardFormState, 'draft' | 'design'>,
): PlanAssessment | undefined {
  const api = useGovernanceApi();
  const experiment = useSettledInput(form);
  const key = form.draft.saved?.key;
  const query = useQuery({
    queryKey: planningKeys.risk(experiment, key),
    queryFn: ({ signal }) => api.assess({ experiment, key }, { signal }),
    enabled: experiment.entityRef !== '',
    placeholderData: previous => previous,
    staleTime: 30_000,
  });
  return query.data;
}

/** Whether the plan has to be sent for review instead of started. */
export function needsReview(risk: PlanAssessment | undefined): boolean {
  return risk !== undefined && risk.mode === 'enforce' && risk.seats.length > 0;
}
