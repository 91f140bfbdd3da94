import type {
  Experiment,
  ResolvedQuery,
} from '@hone/backstage-plugin-experiments-common';
import { Flex, Tag, TagGroup, Text } from '@backstage/ui';
import { QueryList } from '../../components/QueryList';
import { useT } from '../../hooks/useT';
import { HypothesisCard } from './HypothesisCard';
import { PlanArms } from './plan/PlanArms';
import { PlanDeviations } from './plan/PlanDeviations';
import { PlanLinks } from './plan/PlanLinks';
import { PlanMetrics } from './plan/PlanMetrics';
import { PlanSection } from './plan/PlanSection';
import { JudgmentFacts, TimingFacts } from './plan/PlanTiming';
import { PlanWaves } from './plan/PlanWaves';

/** Everything that was fixed before the first value was seen. */
export function PlanTab(props: {
  experiment: Experiment;
  queries: readonly ResolvedQuery[] | undefined;
}) {
  const { experiment, queries } = props;
  const t = useT();
  return (
    <Flex direction="column" gap="4">
      <PlanDeviations experiment={experiment} />
      <HypothesisCard hypothesis={experiment.hypothesis} />
      <PlanSection title={t('experiment.plan.metrics')}>
        <PlanMetrics metrics={experiment.metrics} />
      </PlanSection>
      <PlanSection title={t('experiment.plan.arms')}>
        <PlanArms experiment={experiment} />
      </PlanSection>
      <PlanWaves experiment={experiment} />
      <PlanSection title={t('experiment.plan.judgment')}>
        <JudgmentFacts experiment={experiment} />
      </PlanSection>
      <PlanSection title={t('experiment.plan.timing')}>
        <TimingFacts experiment={experiment} />
      </PlanSection>
      <PlanLinks experiment={experiment} />
      {experiment.tags.length > 0 && (
        <TagGroup aria-label={t('experiment.tags')}>
          {experiment.tags.map(tag => (
            <Tag key={tag} id={tag}>
              {tag}
            </Tag>
          ))}
        </TagGroup>
      )}
      <PlanSection title={t('experiment.plan.queries')}>
        {queries && queries.length > 0 ? (
          <QueryList queries={queries} />
        ) : (
          <Text as="p">{t('experiment.plan.queriesNone')}</Text>
        )}
      </PlanSection>
    </Flex>
  );
}
