import { HoneApiError } from '@hone/common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
} from '@hone/react';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { useDeferredValue } from 'react';
import { useEntityTitle } from '../../components/EntityCombobox/useEntityTitle';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { ExportLearnings } from './ExportLearnings';
import { LearningItem, type LearningActs } from './LearningItem';
import {
  isFiltered,
  toLearningFilter,
  type LearningsState,
} from './learningsUrl';
import { useLearningKeys } from './useLearningKeys';
import { useLearningList, useTransfer } from './useLearnings';
import styles from './Learnings.module.css';

/** The learnings behind the filters; seen from a service, each with what it says there. */
export function LearningList(props: {
  state: LearningsState;
  acts: LearningActs;
  onClear: () => void;
}) {
  const { state, acts, onClear } = props;
  const t = useT();
  // Typing stays fast while the cards follow.
  const deferred = useDeferredValue(state);
  const filter = toLearningFilter(deferred);
  const similar = deferred.similar;
  const list = useLearningList(filter, similar === null);
  const transfer = useTransfer(
    { ...filter, entityRef: similar ?? '' },
    similar !== null,
  );
  const title = useEntityTitle(similar);
  const service = similar && (title ?? similar);
  const query = similar === null ? list : transfer;
  const items =
    similar === null
      ? list.rows?.map(learning => ({ learning, transferred: null }))
      : transfer.data?.map(transferred => ({
          learning: transferred.learning,
          transferred,
        }));
  useLearningKeys();

  if (query.error instanceof HoneApiError && query.error.status === 403) {
    return <NotFoundPanel />;
  }
  return (
    <Flex direction="column" gap="3">
      {query.isPending && <LoadingPanel height={4 * 220} />}
      {query.error && (
        <ErrorPanel
          title={items ? t('portfolio.stays') : t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
          lastGoodAt={query.dataUpdatedAt || null}
        />
      )}
      {items?.length === 0 && (
        <NoLearnings filtered={isFiltered(deferred)} onClear={onClear} />
      )}
      {items && items.length > 0 && (
        <>
          <ol className={styles.list} aria-label={t('learnings.list')}>
            {items.map(({ learning, transferred }) => (
              <li key={learning.key} data-learning={learning.key}>
                <LearningItem
                  learning={learning}
                  transferred={transferred}
                  service={service}
                  acts={acts}
                />
              </li>
            ))}
          </ol>
          <Flex
            align="center"
            justify="between"
            gap="3"
            className={styles.wrap}
          >
            <Text role="status">
              <Shown count={items.length} service={service} />
            </Text>
            <Flex gap="2" align="center" className={styles.wrap}>
              {similar === null && list.hasNextPage && (
                <Button
                  variant="secondary"
                  onPress={() => list.fetchNextPage()}
                  isPending={list.isFetchingNextPage}
                >
                  {t('loadMore')}
                </Button>
              )}
              <ExportLearnings filter={filter} />
            </Flex>
          </Flex>
        </>
      )}
    </Flex>
  );
}

function Shown(props: { count: number; service: string | null }) {
  const { count, service } = props;
  const t = useT();
  return service
    ? t('learnings.nearest', { count, service })
    : t('learnings.shown', { count });
}

function NoLearnings(props: { filtered: boolean; onClear: () => void }) {
  const t = useT();
  const links = useLinks();
  return props.filtered ? (
    <EmptyPanel
      sentence={t('portfolio.filteredEmpty')}
      action={
        <Button variant="secondary" onPress={props.onClear}>
          {t('portfolio.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyPanel
      sentence={t('learnings.empty')}
      action={
        <ButtonLink
          variant="primary"
          href={links.portfolio({ status: 'decide' })}
        >
          {t('learnings.ready')}
        </ButtonLink>
      }
    />
  );
}
