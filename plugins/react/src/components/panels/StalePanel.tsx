import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { Instant } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { StaleNote } from '../StaleNote';
import styles from './panels.module.css';

/**
 * Properties of {@link StalePanel}.
 *
 * @public
 */
export interface StalePanelProps {
  /** Since when the source has not answered. */
  staleSince: Instant;
  /** Time of the values inside. */
  valuesAt: Instant;
  /** Name of the source; default "metrics source". */
  source?: string;
  consequence?: string;
  /** The last good values; they stay visible. */
  children: ReactNode;
}

/**
 * The last good values with their age, while their source does not answer.
 *
 * @public
 */
export function StalePanel(props: StalePanelProps) {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return (
    <div className={classNames(tokens.hone, styles.stale)}>
      <StaleNote
        staleSince={props.staleSince}
        source={props.source}
        consequence={[
          t('stale.values', {
            at: format.moment(props.valuesAt),
            age: format.age(props.valuesAt),
          }),
          props.consequence,
        ]
          .filter(Boolean)
          .join(' ')}
      />
      {props.children}
    </div>
  );
}
