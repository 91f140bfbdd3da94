import type {
  ApprovalInput,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { useGovernanceAct } from '../../hooks/useGovernanceAct';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';

/** Gives a verdict on exactly the content that the reader sees, and says until when it holds. */
export function useJudge(
  governance: Governance,
  onDone: (after: Governance) => void,
) {
  const { key, boundHash } = governance;
  const t = useT();
  const toast = useToast();
  const format = useHoneFormat();
  const judging = useGovernanceAct<ApprovalInput>((api, input) =>
    api.judge(key, input),
  );
  const judge = (said: Pick<ApprovalInput, 'seat' | 'verdict' | 'reason'>) =>
    judging.mutate(
      { ...said, boundHash },
      {
        onSuccess: after => {
          const given = after.seats
            .find(seat => seat.requirement.seat === said.seat)
            ?.approvals.at(0);
          const until = given ? format.moment(given.expiresAt) : t('unknown');
          toast(t(`judge.done.${said.verdict}`, { key, until }));
          onDone(after);
        },
      },
    );
  return { judge, judging };
}
