import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { actOf } from '../../components/actOf';
import { followsRecommendation, type DecisionDraft } from './decisions';
import { DecisionFields } from './DecisionFields';
import { DECISION_ID } from './experimentUrl';
import { PendingDecisionCard } from './PendingDecisionCard';
import styles from './Experiment.module.css';

/** What people decide, apart from what was recommended. Only shown where a decision is due. */
export function DecisionCard(props: { experiment: Experiment }) {
  const { experiment } = props;
  const right = actOf(experiment, 'decide');
  if (experiment.pendingDecision) {
    return (
      <PendingDecisionCard
        experiment={experiment}
        pending={experiment.pendingDecision}
      />
    );
  }
  return right ? (
    <DecisionForm
      experiment={experiment}
      whyNot={right.allowed ? null : right.whyNot}
    />
  ) : null;
}

/** Characters that the server asks for where a decision goes against the recommendation. */
const REASON_AGAINST = 10;

function useDecisionDraft(experiment: Experiment) {
  const t = useT();
  const [draft, setDraft] = useState<DecisionDraft>({
    decision: null,
    reason: '',
    nextOwnerRef: null,
  });
  const reason = draft.reason.trim();
  const against =
    draft.decision !== null &&
    !followsRecommendation(draft.decision, experiment.verdict?.recommendation);
  const problem =
    (!draft.decision && t('experiment.decide.chooseNeeded')) ||
    (!reason && t('experiment.decide.reasonNeeded')) ||
    (against &&
      reason.length < REASON_AGAINST &&
      t('experiment.decide.againstNeeded')) ||
    null;
  return { draft, setDraft, against, problem };
}

function DecisionForm(props: {
  experiment: Experiment;
  whyNot: string | null;
}) {
  const { experiment, whyNot } = props;
  const t = useT();
  const toast = useToast();
  const transition = useTransition(experiment);
  const { draft, setDraft, against, problem } = useDecisionDraft(experiment);
  const [asked, setAsked] = useState(false);

  const record = () => {
    setAsked(true);
    const { decision, reason, nextOwnerRef } = draft;
    if (!decision || problem || whyNot !== null || transition.isPending) return;
    transition.mutate(
      {
        action: 'decide',
        decision,
        reason: reason.trim(),
        ...(nextOwnerRef ? { nextOwnerRef } : {}),
      },
      {
        onSuccess: next =>
          toast(
            next.pendingDecision
              ? t('experiment.decide.proposed')
              : t('experiment.decide.done'),
          ),
      },
    );
  };

  return (
    <Card id={DECISION_ID} className={styles.decision}>
      <CardBody>
        <Flex direction="column" gap="3">
          <DecisionFields
            recommendation={experiment.verdict?.recommendation}
            draft={draft}
            onChange={change => setDraft({ ...draft, ...change })}
            onSubmit={record}
          />
          {against && (
            <Alert status="info" icon title={t('experiment.decide.waits')} />
          )}
          {asked && problem && (
            <Text role="alert" color="danger">
              {problem}
            </Text>
          )}
          <ActionError
            error={transition.error}
            experimentKey={experiment.key}
          />
          <WhyNot
            action={
              against
                ? t('experiment.decide.propose')
                : t('experiment.decide.record')
            }
            whyNot={whyNot}
            onPress={record}
            variant="primary"
            size="medium"
            isPending={transition.isPending}
          />
          {!against && draft.decision !== 'keep-running' && (
            <Text variant="body-small">{t('experiment.decide.frees')}</Text>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
