import type { GateHealth } from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
  useHoneFormat,
  useNow,
} from '@hone/react';
import { Flex, Select, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useGovernanceApi } from '../../../hooks/useGovernanceApi';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { HEALTH_DAYS } from '../reviewsUrl';
import { PathsTable } from './PathsTable';
import { Proposals } from './Proposals';
import { SeatsTable } from './SeatsTable';
import styles from '../Reviews.module.css';

const DAY_MS = 86_400_000;

type Days = (typeof HEALTH_DAYS)[number];

/** How the gates themselves do: how long they take, and whether they ever find anything. */
export function GateHealthTab(props: {
  days: Days;
  onDays: (days: Days) => void;
}) {
  const { days, onDays } = props;
  const t = useT();
  const now = useNow();
  const api = useGovernanceApi();
  const query = useQuery({
    queryKey: queryKeys.gateHealth(Number(days)),
    queryFn: ({ signal }) => {
      const since = new Date(now.getTime() - Number(days) * DAY_MS);
      return api.health({ since: since.toISOString() }, { signal });
    },
  });
  if (query.error instanceof HoneApiError && query.error.status === 403) {
    return <NotFoundPanel />;
  }
  return (
    <Flex direction="column" gap="5" pt="4" pb="6">
      <Select
        className={styles.range}
        label={t('gateHealth.range')}
        options={HEALTH_DAYS.map(id => ({
          id,
          label: t(`gateHealth.days.${id}`),
        }))}
        selectedKey={days}
        onSelectionChange={key => {
          const chosen = HEALTH_DAYS.find(one => one === key);
          if (chosen) onDays(chosen);
        }}
      />
      {query.isPending && <LoadingPanel height={320} />}
      {query.error && (
        <ErrorPanel
          title={query.data ? t('portfolio.stays') : t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
          lastGoodAt={query.dataUpdatedAt || null}
        />
      )}
      {query.data && <Health health={query.data} />}
    </Flex>
  );
}

function Health(props: { health: GateHealth }) {
  const { health } = props;
  const t = useT();
  const format = useHoneFormat();
  if (health.entries === 0)
    return <EmptyPanel sentence={t('gateHealth.empty')} />;
  return (
    <>
      <Text as="p">
        {t('gateHealth.summary', {
          count: health.entries,
          since: format.date(health.since),
          until: format.date(health.until),
        })}
      </Text>
      <Proposals proposals={health.proposals} />
      <SeatsTable seats={health.seats} />
      <PathsTable paths={health.paths} />
    </>
  );
}
