import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  LoadingPanel,
  ServiceTimeline,
  useNow,
  type LaneExperiment,
} from '@hone/react';
import {
  Card,
  CardBody,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useMemo } from 'react';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { RANGES, RANGE_DAYS, type Range } from './entityUrl';
import { toLane } from './toLane';
import styles from './EntityExperiments.module.css';

/** What was tried when, under one time axis. */
export function EntityTimeline(props: {
  experiments: readonly ExperimentSummary[];
  isPending: boolean;
  range: Range;
  onRange: (range: Range) => void;
}) {
  const { experiments, isPending, range, onRange } = props;
  const t = useT();
  const links = useLinks();
  const now = useNow().getTime();
  const days = RANGE_DAYS[range];
  const from = now - days * 86_400_000;
  const lane: LaneExperiment[] = useMemo(
    () => toLane(experiments, { from, now }, links.experiment),
    [experiments, from, now, links],
  );
  if (isPending) return <LoadingPanel height={150} />;
  return (
    <section aria-label={t('entity.timelineTitle')}>
      <Flex justify="between" align="center" className={styles.heading}>
        <Text as="h2" variant="title-x-small">
          {t('entity.timelineTitle')}
        </Text>
        <ToggleButtonGroup
          aria-label={t('entity.range')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[range]}
          onSelectionChange={keys => {
            const next = RANGES.find(one => keys.has(one));
            if (next) onRange(next);
          }}
        >
          {RANGES.map(one => (
            <ToggleButton key={one} id={one}>
              {one === '12m'
                ? t('entity.year')
                : t('entity.days', { days: String(RANGE_DAYS[one]) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Flex>
      <Card>
        <CardBody>
          <ServiceTimeline
            title={t('entity.timeline', { days: String(days) })}
            summary={t('entity.timelineSummary', {
              count: lane.length,
              days: String(days),
            })}
            from={from}
            to={now}
            data={{ experiments: lane }}
            headingLevel={3}
            provenance={{ simulated: experiments.some(one => one.simulated) }}
          />
        </CardBody>
      </Card>
    </section>
  );
}
