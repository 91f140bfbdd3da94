import type {
  EntityExperiments,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';
import { StatusChip, useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { ExperimentLink } from '../components/ExperimentLink';
import { ExperimentVerdict } from '../components/ExperimentVerdict';
import { useT } from '../hooks/useT';

/** What waits for a decision is told before what still collects data. */
function mostUrgent(open: readonly ExperimentSummary[]) {
  return open.find(({ status }) => status === 'decide') ?? open[0];
}

/** Counts, the most urgent open experiment, and what was learned last. */
export function CardFacts(props: { summary: EntityExperiments }) {
  const { statuses, open, lastClosed } = props.summary;
  const t = useT();
  const first = mostUrgent(open);
  const last = lastClosed[0];
  if (!first && !last) return <Text as="p">{t('card.empty')}</Text>;
  return (
    <Flex direction="column" gap="3">
      <Text as="p">
        {t('card.state', {
          running: String(statuses.running ?? 0),
          decide: String(statuses.decide ?? 0),
        })}
      </Text>
      {first && <OpenFact experiment={first} />}
      {last && (
        <div>
          <Text as="p" variant="body-small">
            {t('card.last')}
          </Text>
          <ExperimentLink experiment={last} />
          <ExperimentVerdict experiment={last} size="small" copy={false} />
        </div>
      )}
    </Flex>
  );
}

function OpenFact(props: { experiment: ExperimentSummary }) {
  const { experiment } = props;
  const t = useT();
  const format = useHoneFormat();
  const { status, endedAt } = experiment;
  return (
    <div>
      <Flex align="center" gap="2">
        <StatusChip status={status} />
        <ExperimentLink experiment={experiment} />
      </Flex>
      {status === 'decide' && endedAt && (
        <Text as="p" variant="body-small">
          {t('needsYou.since.decide', { age: format.age(endedAt) })}
        </Text>
      )}
      <ExperimentVerdict experiment={experiment} size="small" copy={false} />
    </div>
  );
}
