import type {
  Review,
  ReviewTab,
} from '@hone/backstage-plugin-experiments-common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  useElementWidth,
} from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { Delegations } from './Delegations';
import { EmergencyStarts } from './EmergencyStarts';
import { ReviewDetail } from './ReviewDetail';
import { ReviewList } from './ReviewList';
import { useReviews } from './useReviews';
import styles from './Reviews.module.css';

/** Below this the list and a plan do not fit side by side. */
const NARROW = 800;
const NONE: Review[] = [];

/** The plans of a tab and the one that is open beside them; in narrow places one of the two. */
export function ReviewsTab(props: {
  tab: ReviewTab;
  id: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { tab, id, onOpen } = props;
  const t = useT();
  const [ref, width] = useElementWidth<HTMLDivElement>(1200);
  const query = useReviews(tab);
  const rows = query.rows ?? NONE;
  const isNarrow = width < NARROW;
  // A link may lead to a plan that is not on this tab, such as one that was just approved.
  const shown = id ?? (isNarrow ? null : rows[0]?.experiment.key ?? null);
  const hidesList = isNarrow && shown !== null;

  return (
    <div ref={ref}>
      <Flex direction="column" gap="4" pt="4" pb="6">
        {query.isPending && <LoadingPanel height={6 * 72} />}
        {query.error && (
          <ErrorPanel
            title={query.rows ? t('portfolio.stays') : t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {tab === 'mine' && !hidesList && <EmergencyStarts />}
        {query.rows?.length === 0 && (
          <NoReviews tab={tab} startedAlone={query.startedAlone} />
        )}
        {hidesList && (
          <Button variant="tertiary" onPress={() => onOpen(null)}>
            {t('reviews.back')}
          </Button>
        )}
        {(rows.length > 0 || shown) && (
          <div className={isNarrow ? undefined : styles.columns}>
            {!hidesList && (
              <Flex direction="column" gap="3">
                <ReviewList tab={tab} rows={rows} shown={shown} />
                <MoreReviews query={query} />
              </Flex>
            )}
            {shown && (
              <ReviewDetail
                key={shown}
                experimentKey={shown}
                // A plan that was just judged leaves the list, not the sight of who judged it.
                onAct={() => onOpen(shown)}
              />
            )}
          </div>
        )}
        {!hidesList && tab !== 'done' && (
          <Text as="p" variant="body-small">
            {t('reviews.keys')}
          </Text>
        )}
        {tab === 'mine' && !hidesList && <Delegations />}
      </Flex>
    </div>
  );
}

function NoReviews(props: { tab: ReviewTab; startedAlone: number }) {
  const { tab, startedAlone } = props;
  const t = useT();
  const sentences = {
    mine: t('reviews.emptyMine'),
    team: t('reviews.emptyTeam'),
    done: t('reviews.emptyDone'),
  };
  return (
    <EmptyPanel
      sentence={
        tab === 'done' || startedAlone === 0
          ? sentences[tab]
          : `${sentences[tab]} ${t('reviews.alone', { count: startedAlone })}`
      }
    />
  );
}

function MoreReviews(props: { query: ReturnType<typeof useReviews> }) {
  const { query } = props;
  const t = useT();
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="secondary"
      isPending={query.isFetchingNextPage}
      onPress={() => query.fetchNextPage()}
    >
      {t('loadMore')}
    </Button>
  );
}
