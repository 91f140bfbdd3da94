import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { planningApiRef } from '../../../api/planningApiRef';
import { useSettled } from '../../../hooks/useSettled';
import { isSameSubject, planningKeys } from '../planningKeys';
import type { WizardFormState } from '../useWizardForm';
import { powerInput } from './powerInput';

/** What trials of several lengths can detect. The history is read after a pause, and kept while the reader tries lengths. */
export function usePower(form: Pick<WizardFormState, 'draft' | 'design'>) {
  const { draft, design } = form;
  const api = useApi(planningApiRef);
  const wanted = useMemo(() => powerInput(draft, design), [draft, design]);
  // The same question in another object is no other question.
  const text = useSettled(JSON.stringify(wanted));
  const input: typeof wanted = useMemo(() => JSON.parse(text), [text]);
  return useQuery({
    queryKey: planningKeys.power(
      input ?? { treated: [], metricId: '', design, durations: [] },
    ),
    queryFn: ({ signal }) => api.power(input!, { signal }),
    enabled: input !== null,
    // Lengths stay in view while other services or lengths are looked at.
    placeholderData: (previous, query) =>
      query && isSameSubject(query.queryKey, input?.metricId ?? '')
        ? previous
        : undefined,
    staleTime: 5 * 60_000,
  });
}
