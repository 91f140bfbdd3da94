import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Card, CardBody, Grid, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useCounts } from '../../hooks/useCounts';
import { useSlotsInUse } from '../../hooks/useSlotsInUse';
import { useT } from '../../hooks/useT';
import {
  LANES,
  LANE_STATUSES,
  type Lane,
  type PortfolioState,
} from './portfolioUrl';
import { SlotsLine } from './SlotsLine';
import { sumSlots } from './sumSlots';
import styles from './Portfolio.module.css';

const READABLE = ['shipped', 'rolled-back', 'stopped-learned'];

/** The loop in numbers; a press on a lane shows only its experiments. */
export function LaneCards(props: {
  owner: string | null;
  service: string | null;
  lane: PortfolioState['lane'];
  onLane: (lane: PortfolioState['lane']) => void;
}) {
  const { owner, service, lane, onLane } = props;
  const t = useT();
  const filter = useMemo(
    () => ({
      ...(owner ? { owner: [owner] } : {}),
      ...(service ? { entityRef: [service] } : {}),
    }),
    [owner, service],
  );
  const counts = useCounts(filter);
  const slots = useSlotsInUse(owner).data ?? [];
  const { used, limit } = sumSlots(slots);
  if (counts.isPending) return <LoadingPanel height={110} />;
  if (!counts.data) {
    return (
      <ErrorPanel
        title={t('error.load')}
        error={counts.error}
        onRetry={() => counts.refetch()}
        isRetrying={counts.isFetching}
      />
    );
  }
  const of = (status: string) => counts.data.statuses[status] ?? 0;
  const word = (status: string) => String(of(status));
  const details: Record<Lane, string> = {
    build: t('portfolio.buildDetail', {
      draft: word('draft'),
      review: word('in-review'),
      scheduled: word('scheduled'),
    }),
    measure: t('portfolio.measureDetail', {
      running: word('running'),
      paused: word('paused'),
    }),
    learn: t('portfolio.learnDetail', {
      decide: word('decide'),
      closed: word('closed'),
      watching: word('watching'),
    }),
  };
  return (
    <section aria-label={t('portfolio.lanes')}>
      <Grid.Root columns={{ initial: '2', md: '4' }} gap="3">
        {LANES.map(one => (
          <LaneCard
            key={one}
            lane={one}
            count={LANE_STATUSES[one].reduce(
              (sum, status) => sum + of(status),
              0,
            )}
            detail={details[one]}
            note={
              one === 'measure' && limit > 0
                ? t('portfolio.slots', {
                    used: String(used),
                    limit: String(limit),
                  })
                : undefined
            }
            chosen={lane === one}
            onPress={() => onLane(lane === one ? '' : one)}
          />
        ))}
        <LearningRate outcomes={counts.data.outcomes} />
      </Grid.Root>
      <SlotsLine slots={slots} />
    </section>
  );
}

function LaneCard(props: {
  lane: Lane;
  count: number;
  detail: string;
  note?: string;
  chosen: boolean;
  onPress: () => void;
}) {
  const { lane, count, detail, note, chosen, onPress } = props;
  const t = useT();
  const name = t(`portfolio.lane.${lane}`);
  return (
    <Card
      onPress={onPress}
      className={chosen ? styles.chosen : undefined}
      label={
        chosen
          ? t('portfolio.laneHide', { lane: name })
          : t('portfolio.laneShow', { lane: name, experiments: String(count) })
      }
    >
      <CardBody>
        <Text as="h2" variant="body-medium" weight="bold">
          {name}
          {chosen && (
            <span className={styles.chosenWord}>
              {' '}
              · {t('portfolio.laneChosen')}
            </span>
          )}
        </Text>
        <Text as="p" className={styles.number}>
          {count}
        </Text>
        <Text as="p" variant="body-small">
          {detail}
        </Text>
        {note && (
          <Text as="p" variant="body-small">
            {note}
          </Text>
        )}
      </CardBody>
    </Card>
  );
}

/** Closed experiments that taught something, shown before anything about wins. */
function LearningRate(props: { outcomes: Record<string, number> }) {
  const { outcomes } = props;
  const t = useT();
  const format = useHoneFormat();
  const closed = Object.values(outcomes).reduce((sum, n) => sum + n, 0);
  const learned = READABLE.reduce((sum, key) => sum + (outcomes[key] ?? 0), 0);
  return (
    <Card>
      <CardBody>
        <Text as="h2" variant="body-medium" weight="bold">
          {t('portfolio.learnRate')}
        </Text>
        {closed === 0 ? (
          <Text as="p">{t('portfolio.learnRateNone')}</Text>
        ) : (
          <>
            <Text as="p" className={styles.number}>
              {t('portfolio.learnRateValue', {
                learned: format.number(learned),
                closed: format.number(closed),
              })}
            </Text>
            <Text as="p" variant="body-small">
              {t('portfolio.learnRateDetail', {
                shipped: format.number(outcomes.shipped ?? 0),
              })}
            </Text>
          </>
        )}
      </CardBody>
    </Card>
  );
}
