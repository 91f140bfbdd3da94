import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { planningApiRef } from '../../../api/planningApiRef';
import { planningKeys } from '../planningKeys';
import { useSettledInput } from '../useSettledInput';
import type { WizardFormState } from '../useWizardForm';
import { mergeNotes, type Note } from './notes';

/** Remarks on the form as it stands, and whether the server could be asked. */
export interface Notes {
  all: Note[];
  isChecking: boolean;
  error: unknown;
  retry: () => void;
}

/**
 * Remarks on texts at once, the others after a pause. Whatever becomes of the question, the form stays as it is.
 *
 * @param withPower - also what the history says, which takes seconds
 */
export function useNotes(
  form: Pick<WizardFormState, 'draft' | 'design'>,
  withPower: boolean,
): Notes {
  const { draft } = form;
  const api = useApi(planningApiRef);
  const experiment = useSettledInput(form);
  const query = useQuery({
    queryKey: planningKeys.lint(experiment, withPower),
    queryFn: ({ signal }) => api.lint({ experiment, withPower }, { signal }),
    enabled: experiment.entityRef !== '',
    placeholderData: previous => previous,
    staleTime: 30_000,
  });
  const all = useMemo(
    () => mergeNotes(draft, query.data ?? []),
    [draft, query.data],
  );
  return {
    all,
    isChecking: query.isFetching,
    error: query.error,
    retry: () => query.refetch(),
  };
}
