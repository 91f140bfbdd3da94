import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useDelayed } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import styles from './panels.module.css';

/**
 * Properties of {@link LoadingPanel}.
 *
 * @public
 */
export interface LoadingPanelProps {
  /** What is loading, for screen readers: "experiments". */
  what?: string;
  /** Height in pixels of a block (a chart, a card). */
  height?: number;
  /** Number of text lines, when it is text that loads. */
  lines?: number;
}

/**
 * Holds the place of what is loading in its final size, and shows a skeleton after 200 ms.
 *
 * @public
 */
export function LoadingPanel(props: LoadingPanelProps) {
  const { what, height, lines } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const visible = useDelayed(true);
  const count = lines ?? (height ? 0 : 3);
  const size = height ?? count * 24;
  return (
    <div
      role="status"
      aria-busy="true"
      className={styles.loading}
      style={{ minBlockSize: size }}
    >
      {visible && (
        <>
          <VisuallyHidden>
            {what ? t('panel.loading', { what }) : t('panel.loadingAnything')}
          </VisuallyHidden>
          {count === 0 ? (
            <Skeleton height={size} width="100%" />
          ) : (
            Array.from({ length: count }, (_, i) => (
              <Skeleton
                key={i}
                height={14}
                // The last line of a text is rarely full.
                width={i === count - 1 && count > 1 ? '60%' : '100%'}
              />
            ))
          )}
        </>
      )}
    </div>
  );
}
