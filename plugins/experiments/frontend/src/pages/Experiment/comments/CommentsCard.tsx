import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../Experiment.module.css';
import { CommentField } from './CommentField';
import { CommentItem } from './CommentItem';
import { useCommentChanges, useComments } from './useComments';

/** What people say about the experiment. */
export function CommentsCard(props: { experiment: Experiment }) {
  const { key, canComment } = props.experiment;
  const t = useT();
  const query = useComments(key);
  const { add, takeBack } = useCommentChanges(key);
  const comments = query.data?.pages.flatMap(page => page.items);
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {t('experiment.comments.title')}
          </Text>
          {canComment ? (
            <CommentField experimentKey={key} add={add} />
          ) : (
            <Text as="p">{t('experiment.comments.notAllowed')}</Text>
          )}
          {query.isPending && <LoadingPanel lines={3} />}
          {query.error && (
            <ErrorPanel
              title={t('error.load')}
              error={query.error}
              onRetry={() => query.refetch()}
              isRetrying={query.isFetching}
            />
          )}
          {comments?.length === 0 && (
            <Text as="p">{t('experiment.comments.none')}</Text>
          )}
          {comments && comments.length > 0 && (
            <ol
              className={styles.events}
              aria-label={t('experiment.comments.title')}
            >
              {comments.map(comment => (
                <CommentItem
                  key={comment.id}
                  experimentKey={key}
                  comment={comment}
                  takeBack={takeBack}
                />
              ))}
            </ol>
          )}
          {query.hasNextPage && (
            <Flex>
              <Button
                variant="secondary"
                onPress={() => query.fetchNextPage()}
                isPending={query.isFetchingNextPage}
              >
                {t('experiment.comments.more')}
              </Button>
            </Flex>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
