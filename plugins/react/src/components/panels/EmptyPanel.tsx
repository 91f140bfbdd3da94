import { ReactNode } from 'react';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import styles from './panels.module.css';

/**
 * Properties of {@link EmptyPanel}.
 *
 * @public
 */
export interface EmptyPanelProps {
  /** One sentence that says what is missing and what would come next. */
  sentence: ReactNode;
  /** The one button that does the first useful thing. */
  action?: ReactNode;
}

/**
 * Nothing here yet: one sentence and one action.
 *
 * @example
 * ```tsx
 * <EmptyPanel
 *   sentence="Nothing tried here yet. Start from a template: Quarantine flaky tests, ready in 3 minutes."
 *   action={<ButtonLink variant="primary" href="new?template=quarantine">Start from a template</ButtonLink>}
 * />
 * ```
 * @public
 */
export function EmptyPanel(props: EmptyPanelProps) {
  return (
    <div className={classNames(tokens.hone, styles.panel)}>
      <p className={styles.sentence}>{props.sentence}</p>
      {props.action}
    </div>
  );
}
