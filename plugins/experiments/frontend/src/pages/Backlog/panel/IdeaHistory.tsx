import type { ExperimentEvent } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ServiceName } from '../../../components/ServiceName';
import { useIdeasApi } from '../../../hooks/useIdeasApi';
import { useT } from '../../../hooks/useT';
import { backlogMessages } from '../../../messages/backlog';
import { queryKeys } from '../../../query/queryKeys';
import styles from '../Backlog.module.css';

const PAGE = 20;
const TYPES = backlogMessages.backlog.events;

/** Whether this version has a word for an event; newer servers may know more. */
function isKnown(type: string): type is keyof typeof TYPES {
  return Object.hasOwn(TYPES, type);
}

/** What happened to an idea, newest first. */
export function IdeaHistory(props: { ideaKey: string }) {
  const { ideaKey } = props;
  const t = useT();
  const api = useIdeasApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.ideaEvents(ideaKey),
    queryFn: ({ pageParam, signal }) =>
      api.events(ideaKey, { cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const events = query.data?.pages.flatMap(page => page.items);
  return (
    <section aria-label={t('backlog.history')}>
      <Text as="h3" weight="bold">
        {t('backlog.history')}
      </Text>
      {query.isPending && <LoadingPanel lines={3} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      <ol className={styles.list}>
        {events?.map(event => (
          <HistoryItem key={event.id} event={event} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="secondary"
          onPress={() => query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {t('loadMore')}
        </Button>
      )}
    </section>
  );
}

function HistoryItem(props: { event: ExperimentEvent }) {
  const { at, type, actor, reason } = props.event;
  const t = useT();
  const format = useHoneFormat();
  return (
    <li className={styles.item}>
      <strong>{isKnown(type) ? t(`backlog.events.${type}`) : type}</strong>{' '}
      <span className={styles.small}>
        <time dateTime={at}>{format.moment(at)}</time>
        {' · '}
        {actor.includes(':') ? <ServiceName entityRef={actor} /> : actor}
      </span>
      {reason && <Text as="p">{reason}</Text>}
    </li>
  );
}
