import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { RiCloseLine } from '@remixicon/react';
import { ReactNode, useId } from 'react';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './SidePanel.module.css';

/**
 * Properties of {@link SidePanel}.
 *
 * @public
 */
export interface SidePanelProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons that stay in view. */
  footer?: ReactNode;
  /** Width in pixels; never wider than the window. Default 520. */
  width?: number;
}

/**
 * A dialog at the end of the window, for "why this verdict" and resolved queries.
 * The only user of MUI's Drawer, because BUI has none. Escape closes it and the focus returns.
 *
 * @public
 */
export function SidePanel(props: SidePanelProps) {
  const { isOpen, onClose, title, footer, width = 520 } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const titleId = useId();
  const reducedMotion =
    typeof window.matchMedia === 'function' &&
    window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      transitionDuration={reducedMotion ? 0 : 180}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: classNames(tokens.hone, styles.panel),
        style: { inlineSize: width },
      }}
    >
      <div className={styles.head}>
        <Text as="h2" id={titleId} variant="title-x-small" weight="bold">
          {title}
        </Text>
        <ButtonIcon
          variant="tertiary"
          aria-label={t('sidePanel.close')}
          icon={<RiCloseLine aria-hidden />}
          onPress={onClose}
        />
      </div>
      <div className={styles.body}>{props.children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </Drawer>
  );
}
