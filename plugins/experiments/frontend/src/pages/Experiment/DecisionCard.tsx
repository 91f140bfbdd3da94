import type {
  Decision,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { actOf } from './actions';
import { followsRecommendation } from './decisions';
import { DecisionFields } from './DecisionFields';
import styles from './Experiment.module.css';

/** What people decide, apart from what was recommended. Only shown where a decision is due. */
export function DecisionCard(props: { experiment: Experiment }) {
  const { experiment } = props;
  const right = actOf(experiment, 'decide');
  return right ? (
    <DecisionForm
      experiment={experiment}
      whyNot={right.allowed ? null : right.whyNot}
    />
  ) : null;
}

/** Characters that the server asks for where a decision goes against the recommendation. */
const REASON_AGAINST = 10;

function DecisionForm(props: {
  experiment: Experiment;
  whyNot: string | null;
}) {
  const { experiment, whyNot } = props;
  const t = useT();
  const toast = useToast();
  const transition = useTransition(experiment);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const recommendation = experiment.verdict?.recommendation;
  const short =
    decision !== null &&
    !followsRecommendation(decision, recommendation) &&
    reason.trim().length < REASON_AGAINST;
  const problem =
    (!decision && t('experiment.decide.chooseNeeded')) ||
    (!reason.trim() && t('experiment.decide.reasonNeeded')) ||
    (short && t('experiment.decide.againstNeeded')) ||
    null;

  const record = () => {
    setAsked(true);
    if (!decision || problem || whyNot !== null) return;
    transition.mutate(
      { action: 'decide', decision, reason: reason.trim() },
      { onSuccess: () => toast(t('experiment.decide.done')) },
    );
  };

  return (
    <Card className={styles.decision}>
      <CardBody>
        <Flex direction="column" gap="3">
          <DecisionFields
            recommendation={recommendation}
            decision={decision}
            onDecision={setDecision}
            reason={reason}
            onReason={setReason}
            onSubmit={record}
          />
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
            action={t('experiment.decide.record')}
            whyNot={whyNot}
            onPress={record}
            variant="primary"
            size="medium"
            isPending={transition.isPending}
          />
          <Text variant="body-small">{t('experiment.decide.frees')}</Text>
        </Flex>
      </CardBody>
    </Card>
  );
}
