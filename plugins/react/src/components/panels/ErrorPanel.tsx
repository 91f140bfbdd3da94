import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { Instant } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { errorFacts } from './errorFacts';
import styles from './panels.module.css';

/**
 * Properties of {@link ErrorPanel}.
 *
 * @public
 */
export interface ErrorPanelProps {
  /** What could not be done, naming the system that failed first: "Experiments could not be loaded." */
  title: string;
  /** Its message is the cause; a request id is found in it where it has one. */
  error: unknown;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** When not carried by the error. */
  requestId?: string;
  /** Time of the values that stay visible. */
  lastGoodAt?: Instant | null;
}

/**
 * One card could not be loaded. Stands in the card, never in place of the page.
 *
 * @public
 */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title, error, onRetry, lastGoodAt } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const facts = errorFacts(error);
  const requestId = props.requestId ?? facts.requestId;
  return (
    <div role="alert" className={tokens.hone}>
      <Alert
        status="danger"
        icon
        title={title}
        description={
          <span className={styles.description}>
            <span>{facts.cause}</span>
            {lastGoodAt && (
              <span>
                {t('panel.lastGood', {
                  at: format.moment(lastGoodAt),
                  age: format.age(lastGoodAt),
                })}
              </span>
            )}
            {requestId && (
              <span className={classNames(styles.requestId)}>
                {t('panel.requestId', { requestId })}
              </span>
            )}
          </span>
        }
        customActions={
          onRetry && (
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiRefreshLine aria-hidden />}
              isPending={props.isRetrying}
              onPress={onRetry}
            >
              {t('common.retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
