import type {
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { BrokenGlass } from '../../components/governance/BrokenGlass';
import { Obstacles } from '../../components/governance/Obstacles';
import { RiskParts } from '../../components/governance/RiskParts';
import { SeatStates } from '../../components/governance/SeatStates';
import { VoidApprovals } from '../../components/governance/VoidApprovals';
import { useGovernance } from '../../hooks/useGovernance';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';

/** Before the start the tier decides what is needed; afterwards only an emergency start is still news. */
const BEFORE_START = ['draft', 'in-review', 'scheduled'];
const COLLECTING = ['running', 'paused', 'decide'];

/** The tier of a plan, what it rests on, and who still has to approve. Those who may not see it see no card. */
export function RiskCard(props: { experiment: Experiment }) {
  const { key, status } = props.experiment;
  const isAsked = [...BEFORE_START, ...COLLECTING].includes(status);
  const t = useT();
  const query = useGovernance(isAsked ? key : null);
  if (!isAsked) return null;
  if (query.error instanceof HoneApiError) {
    if ([403, 404].includes(query.error.status)) return null;
  }
  if (query.data && !BEFORE_START.includes(status)) {
    const { breakGlass } = query.data;
    return (
      breakGlass && (
        <Frame>
          <BrokenGlass pass={breakGlass} />
        </Frame>
      )
    );
  }
  if (query.isPending) {
    return BEFORE_START.includes(status) ? <LoadingPanel height={160} /> : null;
  }
  return (
    <Frame>
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {query.data && (
        <Approvals experiment={props.experiment} governance={query.data} />
      )}
    </Frame>
  );
}

function Frame(props: { children: ReactNode }) {
  const t = useT();
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {t('governance.title')}
          </Text>
          {props.children}
        </Flex>
      </CardBody>
    </Card>
  );
}

function Approvals(props: { experiment: Experiment; governance: Governance }) {
  const { experiment, governance } = props;
  const t = useT();
  const links = useLinks();
  return (
    <>
      <RiskParts assessment={governance.assessment} answers={governance.risk} />
      <SeatStates governance={governance} />
      <Obstacles governance={governance} />
      <VoidApprovals
        approvals={governance.voidApprovals}
        metrics={experiment.metrics}
      />
      {experiment.status === 'scheduled' && (
        <Link href={links.calendar({ focus: experiment.key })}>
          {t('governance.openCalendar')}
        </Link>
      )}
      {governance.seats.length > 0 && experiment.status !== 'draft' && (
        <Link href={links.reviews({ id: experiment.key })}>
          {t('governance.openReview')}
        </Link>
      )}
    </>
  );
}
