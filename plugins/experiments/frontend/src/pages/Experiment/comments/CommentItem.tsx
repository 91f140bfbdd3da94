import type { ExperimentComment } from '@hone/backstage-plugin-experiments-common';
import { HoneMarkdown, useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActorName } from '../../../components/ActorName';
import { TransitionDialog } from '../../../components/TransitionDialogs/TransitionDialog';
import { useT } from '../../../hooks/useT';
import styles from '../Experiment.module.css';
import type { useCommentChanges } from './useComments';

/** One comment; the own one can be taken back. */
export function CommentItem(props: {
  experimentKey: string;
  comment: ExperimentComment;
  takeBack: ReturnType<typeof useCommentChanges>['takeBack'];
}) {
  const { experimentKey, comment, takeBack } = props;
  const t = useT();
  const format = useHoneFormat();
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.event}>
      <time dateTime={comment.at} className={styles.eventTime}>
        {format.moment(comment.at)}
      </time>
      <div>
        {comment.author && (
          <strong>
            <ActorName actor={comment.author} />
          </strong>
        )}
        {comment.deleted ? (
          <Text as="p">{t('experiment.comments.takenBack')}</Text>
        ) : (
          <HoneMarkdown content={comment.text} />
        )}
        {comment.own && !comment.deleted && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => {
              takeBack.reset();
              setAsking(true);
            }}
          >
            {t('experiment.comments.takeBack')}
          </Button>
        )}
        {asking && (
          <TransitionDialog
            title={t('experiment.comments.takeBackTitle')}
            confirmLabel={t('experiment.comments.takeBack')}
            experimentKey={experimentKey}
            transition={takeBack}
            onConfirm={() =>
              takeBack.mutate(comment.id, {
                onSuccess: () => setAsking(false),
              })
            }
            onClose={() => setAsking(false)}
          >
            <Text>{t('experiment.comments.takeBackText')}</Text>
          </TransitionDialog>
        )}
      </div>
    </li>
  );
}
