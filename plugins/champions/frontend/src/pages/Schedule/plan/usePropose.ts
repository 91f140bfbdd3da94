import type { RotationPlanView } from '@hone/backstage-plugin-champions-common';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useChampionsApi } from '../../../hooks/useApis';

/** Asks for a plan; the last one stays while another is asked for, or when asking failed. */
export function usePropose(programmeId: string) {
  const api = useChampionsApi();
  const [plan, setPlan] = useState<RotationPlanView>();
  const mutation = useMutation({
    mutationFn: (cycles: number | null) =>
      api.propose(programmeId, cycles === null ? {} : { cycles }),
    onSuccess: setPlan,
  });
  return {
    data: plan,
    error: mutation.error,
    isPending: mutation.isPending,
    mutate: mutation.mutate,
  };
}
