import type {
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { ErrorPanel, LoadingPanel, NotFoundPanel } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { BreakGlassDialog } from '../../components/governance/BreakGlassDialog';
import { JudgeActions } from '../../components/governance/JudgeActions';
import {
  JudgeDialog,
  type JudgeVerdict,
} from '../../components/governance/JudgeDialog';
import { seatsToJudge } from '../../components/governance/judgeRights';
import { Obstacles } from '../../components/governance/Obstacles';
import { RiskParts } from '../../components/governance/RiskParts';
import { SeatStates } from '../../components/governance/SeatStates';
import { VoidApprovals } from '../../components/governance/VoidApprovals';
import { ExperimentLink } from '../../components/ExperimentLink';
import { useExperiment } from '../../hooks/useExperiment';
import { useGovernance } from '../../hooks/useGovernance';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { ChangedSince } from './ChangedSince';
import { PlanAccordion } from './PlanAccordion';
import { Questions } from './Questions';
import { WayBack } from './WayBack';

/** One plan with what its approval rests on. */
export function ReviewDetail(props: {
  experimentKey: string;
  onAct: () => void;
}) {
  const { experimentKey } = props;
  const t = useT();
  const governance = useGovernance(experimentKey);
  const experiment = useExperiment(experimentKey);
  const error = governance.error ?? experiment.error;
  if (error instanceof HoneApiError && error.status === 404) {
    return <NotFoundPanel what={experimentKey} />;
  }
  if (error && !governance.data) {
    return (
      <ErrorPanel
        title={t('error.load')}
        error={error}
        onRetry={() => {
          governance.refetch();
          experiment.refetch();
        }}
        isRetrying={governance.isFetching || experiment.isFetching}
      />
    );
  }
  if (!governance.data || !experiment.data) {
    return <LoadingPanel height={420} />;
  }
  return (
    <ReviewCard
      governance={governance.data}
      experiment={experiment.data}
      onAct={props.onAct}
    />
  );
}

type Dialog = JudgeVerdict | 'break-glass' | null;

function ReviewCard(props: {
  governance: Governance;
  experiment: Experiment;
  onAct: () => void;
}) {
  const { governance, experiment, onAct } = props;
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const ask = (next: Dialog) => {
    onAct();
    setDialog(next);
  };
  const judge = (verdict: JudgeVerdict) => {
    if (seatsToJudge(governance).length > 0) ask(verdict);
  };
  useShortcut('a', () => judge('approve'));
  useShortcut('r', () => judge('reject'));
  useShortcut('q', () => judge('question'));
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="4">
          <Text as="h2" variant="title-small" weight="bold">
            <ExperimentLink experiment={experiment} />
          </Text>
          <RiskParts
            assessment={governance.assessment}
            answers={governance.risk}
          />
          <ChangedSince governance={governance} experiment={experiment} />
          <WayBack risk={governance.risk} />
          <SeatStates governance={governance} />
          <JudgeActions
            governance={governance}
            onJudge={judge}
            onBreakGlass={() => ask('break-glass')}
          />
          <Obstacles governance={governance} />
          <Questions questions={governance.questions} />
          <VoidApprovals
            approvals={governance.voidApprovals}
            metrics={experiment.metrics}
          />
          <PlanAccordion governance={governance} experiment={experiment} />
        </Flex>
      </CardBody>
      {dialog === 'break-glass' && (
        <BreakGlassDialog governance={governance} onClose={close} />
      )}
      {dialog !== null && dialog !== 'break-glass' && (
        <JudgeDialog
          governance={governance}
          experiment={experiment}
          verdict={dialog}
          onClose={close}
        />
      )}
    </Card>
  );
}
