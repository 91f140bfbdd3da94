import type { PlanAssessment } from '@hone/backstage-plugin-experiments-common';
import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import { ActorNames } from '../../../components/governance/ActorNames';
import { RiskParts } from '../../../components/governance/RiskParts';
import { useT } from '../../../hooks/useT';
import { tierWords } from './TierLine';

/** What the plan risks, who has to approve it, and which approvals saving it would void. */
export function TierCard(props: { risk: PlanAssessment | undefined }) {
  const { risk } = props;
  const t = useT();
  if (!risk) return null;
  const { assessment, seats, wouldVoid } = risk;
  const voided = wouldVoid.flatMap(({ approval }) => approval.actor ?? []);
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {tierWords(t, risk)}
          </Text>
          {seats.length > 0 && (
            <Text as="p">
              {t('planRisk.within', {
                hours: String(Math.max(...seats.map(one => one.deadlineHours))),
              })}
            </Text>
          )}
          <RiskParts assessment={assessment} />
          {wouldVoid.length > 0 && (
            <>
              <Alert
                status="warning"
                icon
                title={t('planRisk.voids', { count: wouldVoid.length })}
              />
              <ActorNames actors={voided} />
            </>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
