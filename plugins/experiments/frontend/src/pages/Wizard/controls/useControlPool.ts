import type { ControlPool } from '@hone/backstage-plugin-experiments-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { planningApiRef } from '../../../api/planningApiRef';
import { toSeconds } from '../planDefaults';
import { isSameSubject, planningKeys } from '../planningKeys';
import type { WizardFormState } from '../useWizardForm';
import { planOf, treatedOf } from '../wizardDraft';

const HOUR = 3600;
/** The API takes no more in one arm. */
export const MOST_CONTROLS = 60;

/** The services that the proposal compares with. */
export function includedOf(pool: ControlPool): string[] {
  return pool.items
    .filter(({ included }) => included)
    .map(({ entityRef }) => entityRef)
    .slice(0, MOST_CONTROLS);
}

/** Services to compare with, as the catalog and the history propose them; taken over until a person chooses. */
export function useControlPool(form: WizardFormState) {
  const { draft, design, update } = form;
  const { service, primary, controlsTouched } = draft;
  const api = useApi(planningApiRef);
  const durationSeconds = Math.max(
    HOUR,
    toSeconds(planOf(draft, design).duration),
  );
  const input = {
    treated: treatedOf(draft),
    metricId: primary?.metricId ?? '',
    durationSeconds,
  };
  const query = useQuery({
    queryKey: planningKeys.controls(input),
    queryFn: ({ signal }) => api.proposeControls(input, { signal }),
    enabled: design === 'process' && service !== null && input.metricId !== '',
    placeholderData: (previous, last) =>
      last && isSameSubject(last.queryKey, input.metricId)
        ? previous
        : undefined,
    staleTime: 5 * 60_000,
  });
  // What is shown while another proposal is looked up belongs to another question.
  const pool = query.isPlaceholderData ? undefined : query.data;
  useEffect(() => {
    if (pool && !controlsTouched) {
      update({ controlServices: includedOf(pool) });
    }
  }, [pool, controlsTouched, update]);
  return query;
}
