import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './panels.module.css';

/**
 * Properties of {@link NotFoundPanel}.
 *
 * @public
 */
export interface NotFoundPanelProps {
  /** What was asked for: "EXP-099"; default "This page". */
  what?: string;
  /** A way back. */
  action?: ReactNode;
}

/**
 * The same words whether a thing is missing or not shared with the viewer, so that nothing leaks.
 *
 * @public
 */
export function NotFoundPanel(props: NotFoundPanelProps) {
  const { t } = useTranslationRef(honeReactTranslationRef);
  return (
    <div className={classNames(tokens.hone, styles.panel)}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('panel.notFoundTitle')}
      </Text>
      <p className={styles.sentence}>
        {t('panel.notFoundText', {
          what: props.what ?? t('panel.notFoundAnything'),
        })}
      </p>
      {props.action}
    </div>
  );
}
