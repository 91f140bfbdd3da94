import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Button, Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLearningsApi } from '../../../hooks/useLearningsApi';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { NewLearningDialog } from '../../Learnings/dialogs/NewLearningDialog';

const OVER = ['closed', 'watching'];

/** What a closed experiment taught, or the question. Those who may not read learnings see no card. */
export function LearningCard(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { key, status } = experiment;
  const t = useT();
  const api = useLearningsApi();
  const [isAdding, setAdding] = useState(false);
  const isOver = OVER.includes(status);
  const query = useQuery({
    queryKey: queryKeys.learningProposal(key),
    queryFn: ({ signal }) => api.propose(key, { signal }),
    enabled: isOver,
  });
  if (!isOver) return null;
  const { data, error } = query;
  if (error instanceof HoneApiError && [403, 404].includes(error.status)) {
    return null;
  }
  if (query.isPending) return <LoadingPanel height={120} />;
  const known = data?.known ?? [];
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h3" weight="bold">
            {t('learnings.card.title')}
          </Text>
          {error && (
            <ErrorPanel
              title={t('error.load')}
              error={error}
              onRetry={() => query.refetch()}
              isRetrying={query.isFetching}
            />
          )}
          {data && <Known known={known} />}
          {data && (
            <Button variant="secondary" onPress={() => setAdding(true)}>
              {known.length > 0
                ? t('learnings.card.another')
                : t('learnings.card.make')}
            </Button>
          )}
        </Flex>
      </CardBody>
      {isAdding && data && (
        <NewLearningDialog
          experiment={experiment}
          proposal={data}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}

function Known(props: { known: { key: string; title: string }[] }) {
  const { known } = props;
  const t = useT();
  const links = useLinks();
  if (known.length === 0) return <Text>{t('learnings.card.none')}</Text>;
  return (
    <Flex direction="column" gap="1">
      {known.map(({ key, title }) => (
        <Link key={key} href={links.learnings({ q: key })} standalone>
          {key} {title}
        </Link>
      ))}
    </Flex>
  );
}
