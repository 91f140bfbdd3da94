import type {
  PolicyDocument,
  ReplayReport,
} from '@hone/backstage-plugin-experiments-common';
import { useNow } from '@hone/react';
import { useMutation } from '@tanstack/react-query';
import { useGovernanceApi } from '../../../hooks/useGovernanceApi';

const DAY_MS = 86_400_000;

/** A text that has no faults, and what it would have meant. */
export interface CheckedPolicy {
  text: string;
  /** The version that was in force when it was checked. */
  basedOn: number;
  /** What the text says it does; null where the reader may not put it in force. */
  mode: PolicyDocument['policy']['mode'] | null;
  report: ReplayReport;
}

/** Looks for faults in a text and replays it over the log, without changing anything. */
export function usePolicyCheck(
  { inForce, mayUpdate }: Pick<PolicyDocument, 'inForce' | 'mayUpdate'>,
  days: number,
) {
  const api = useGovernanceApi();
  const now = useNow();
  return useMutation<CheckedPolicy, Error, string>({
    mutationFn: async text => {
      const since = new Date(now.getTime() - days * DAY_MS).toISOString();
      const [report, dryRun] = await Promise.all([
        api.replay({ text, since }),
        mayUpdate
          ? api.savePolicy({ text, basedOn: inForce, dryRun: true })
          : null,
      ]);
      const mode = dryRun?.policy.mode ?? null;
      return { text, basedOn: inForce, mode, report };
    },
  });
}
