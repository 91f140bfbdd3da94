import type {
  Experiment,
  PendingDecision,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, WhyNot } from '@hone/react';
import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { ActorName } from '../../components/ActorName';
import { FactList } from '../../components/FactList';
import { ReasonDialog } from '../../components/TransitionDialogs/ReasonDialog';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { actOf } from '../../components/actOf';
import { DECISION_ID } from './experimentUrl';

/** A decision that waits for a second person, with what that person needs to answer it. */
export function PendingDecisionCard(props: {
  experiment: Experiment;
  pending: PendingDecision;
}) {
  const { experiment, pending } = props;
  const t = useT();
  const toast = useToast();
  const transition = useTransition(experiment);
  const [declining, setDeclining] = useState(false);
  const confirm = actOf(experiment, 'confirm');
  const decline = actOf(experiment, 'decline');
  return (
    <Card id={DECISION_ID}>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {t('experiment.pending.title')}
          </Text>
          <PendingFacts pending={pending} />
          {pending.verdictChange && (
            <Alert status="warning" icon title={pending.verdictChange} />
          )}
          <ActionError
            error={transition.error}
            experimentKey={experiment.key}
          />
          {confirm && (
            <WhyNot
              action={t('experiment.action.confirm')}
              whyNot={confirm.allowed ? null : confirm.whyNot}
              variant="primary"
              size="medium"
              isPending={transition.isPending}
              onPress={() =>
                transition.mutate(
                  { action: 'confirm' },
                  { onSuccess: () => toast(t('experiment.pending.confirmed')) },
                )
              }
            />
          )}
          {decline && (
            <WhyNot
              action={t('experiment.action.decline')}
              whyNot={decline.allowed ? null : decline.whyNot}
              size="medium"
              onPress={() => setDeclining(true)}
            />
          )}
        </Flex>
      </CardBody>
      {declining && (
        <ReasonDialog
          experiment={experiment}
          action="decline"
          onClose={() => setDeclining(false)}
        />
      )}
    </Card>
  );
}

function PendingFacts(props: { pending: PendingDecision }) {
  const { decision, proposedBy, at, reason, nextOwnerRef } = props.pending;
  const t = useT();
  const format = useHoneFormat();
  return (
    <FactList
      facts={[
        [
          t('experiment.pending.proposed'),
          <strong key="decision">
            {t(`experiment.decision.${decision}`)}
          </strong>,
        ],
        [t('experiment.pending.by'), <ActorName key="by" actor={proposedBy} />],
        [t('experiment.pending.at'), format.moment(at)],
        [t('experiment.decide.reason'), reason || t('none')],
        [
          t('experiment.decide.nextOwner'),
          nextOwnerRef ? (
            <ActorName key="next" actor={nextOwnerRef} />
          ) : (
            t('none')
          ),
        ],
      ]}
    />
  );
}
