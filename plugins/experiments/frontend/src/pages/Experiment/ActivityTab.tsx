import type {
  Experiment,
  ExperimentEvent,
} from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ActorName } from '../../components/ActorName';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useT, type T } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import { CommentsCard } from './comments/CommentsCard';
import { isDecision } from './decisions';
import { isEventType, isStatus } from './eventTypes';
import styles from './Experiment.module.css';

const LATE_MS = 3_600_000;

/** What people say, and what happened, both newest first. */
export function ActivityTab(props: { experiment: Experiment }) {
  return (
    <Flex direction="column" gap="4">
      <CommentsCard experiment={props.experiment} />
      <EventsCard experimentKey={props.experiment.key} />
    </Flex>
  );
}

function EventsCard(props: { experimentKey: string }) {
  const { experimentKey } = props;
  const t = useT();
  const api = useExperimentsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.events(experimentKey),
    queryFn: ({ pageParam, signal }) =>
      api.events(experimentKey, { cursor: pageParam, limit: 50 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const events = query.data?.pages.flatMap(page => page.items);
  return (
    <Flex direction="column" gap="3">
      {query.isPending && <LoadingPanel lines={6} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {events?.length === 0 && <Text>{t('experiment.activity.none')}</Text>}
      {events && events.length > 0 && (
        <Card>
          <CardBody>
            <Text as="h3" weight="bold">
              {t('experiment.activity.title')}
            </Text>
            <ol
              className={styles.events}
              aria-label={t('experiment.activity.title')}
            >
              {events.map(event => (
                <EventItem key={event.id} event={event} />
              ))}
            </ol>
          </CardBody>
        </Card>
      )}
      {query.hasNextPage && (
        <Button
          variant="secondary"
          onPress={() => query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {t('loadMore')}
        </Button>
      )}
    </Flex>
  );
}

function statusWord(t: T, status: string): string {
  return isStatus(status) ? t(`status.${status}`) : status;
}

function EventItem(props: { event: ExperimentEvent }) {
  const { event } = props;
  const t = useT();
  const format = useHoneFormat();
  const late = Date.parse(event.recordedAt) - Date.parse(event.at) > LATE_MS;
  return (
    <li className={styles.event}>
      <time dateTime={event.at} className={styles.eventTime}>
        {format.moment(event.at)}
      </time>
      <div>
        <strong>
          {isEventType(event.type)
            ? t(`experiment.activity.types.${event.type}`)
            : event.type}
        </strong>{' '}
        <DecidedWhat detail={event.detail} />
        {event.from && event.to && event.from !== event.to && (
          <span>
            {t('experiment.activity.entry', {
              from: statusWord(t, event.from),
              to: statusWord(t, event.to),
            })}
          </span>
        )}
        <span className={styles.actor}>
          <ActorName actor={event.actor} />
          {late &&
            ` · ${t('experiment.activity.late', {
              at: format.moment(event.recordedAt),
            })}`}
        </span>
        {event.reason && <p className={styles.reason}>{event.reason}</p>}
      </div>
    </li>
  );
}

/** The decision that an event speaks of, and whether it waits for somebody. */
function DecidedWhat(props: { detail: ExperimentEvent['detail'] }) {
  const { decision, waiting } = props.detail;
  const t = useT();
  if (!isDecision(decision)) return null;
  const word = t(`experiment.decision.${decision}`);
  return (
    <span>
      {waiting === true
        ? t('experiment.activity.decisionWaits', { decision: word })
        : t('experiment.activity.decision', { decision: word })}{' '}
    </span>
  );
}
