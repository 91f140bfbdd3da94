import { useQuery } from '@tanstack/react-query';
import { ErrorPanel } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { BrokenGlass } from '../../components/governance/BrokenGlass';
import { ExperimentLink } from '../../components/ExperimentLink';
import { useGovernanceApi } from '../../hooks/useGovernanceApi';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';

const LIMIT = 20;

/** Starts that passed the gate and whose review the reader may give. */
export function EmergencyStarts() {
  const t = useT();
  const api = useGovernanceApi();
  const query = useQuery({
    queryKey: queryKeys.brokenGlass,
    queryFn: ({ signal }) => api.brokenGlass({ limit: LIMIT }, { signal }),
  });
  const waiting = (query.data ?? []).filter(
    pass => pass.review === null && pass.mayReview,
  );
  if (query.error && !query.data) {
    return (
      <ErrorPanel
        title={t('error.load')}
        error={query.error}
        onRetry={() => query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('breakGlass.pending')}>
      <Flex direction="column" gap="3">
        <Text as="h2" weight="bold">
          {t('breakGlass.pending')}
        </Text>
        {waiting.map(pass => (
          <Card key={pass.id}>
            <CardBody>
              <ExperimentLink experiment={pass} />
              <BrokenGlass pass={pass} />
            </CardBody>
          </Card>
        ))}
      </Flex>
    </section>
  );
}
