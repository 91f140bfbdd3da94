import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { honeReactTranslationRef } from '../../translation';
import {
  LifecycleOutcome,
  LifecycleStatus,
  OUTCOME_WORDS,
  STATUS_WORDS,
} from './lifecycle';
import styles from './StatusChip.module.css';

/**
 * Properties of {@link StatusChip}.
 *
 * @public
 */
export interface StatusChipProps {
  status: LifecycleStatus;
  /** Printed in place of "Closed". */
  outcome?: LifecycleOutcome | null;
  size?: 'small' | 'medium';
}

/**
 * The state of an experiment as a word with its icon.
 *
 * @example
 * ```tsx
 * <StatusChip status="closed" outcome="shipped" />
 * ```
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const { status, outcome, size = 'small' } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const word =
    status === 'closed' && outcome
      ? OUTCOME_WORDS[outcome]
      : STATUS_WORDS[status];
  const Icon = word.icon;
  return (
    <Badge
      size={size}
      icon={<Icon aria-hidden size={14} />}
      className={styles.chip}
      data-status={status}
    >
      {t(`lifecycle.${word.key}`)}
    </Badge>
  );
}
