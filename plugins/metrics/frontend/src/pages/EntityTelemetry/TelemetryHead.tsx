import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { Text, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useWords } from '../../telemetry/useWords';
import { watchSentences } from '../../telemetry/watchSentences';
import styles from './EntityTelemetry.module.css';

/** The first lines of the tab: what varies as usual, and what changed. */
export function TelemetryHead(props: {
  name: string;
  /** Undefined while nothing is known, and where there is nothing. */
  watches: readonly Watch[] | undefined;
}) {
  const { name, watches } = props;
  const t = useT();
  const words = useWords();
  return (
    <div>
      <VisuallyHidden>
        <h2>{t('telemetry.heading', { name })}</h2>
      </VisuallyHidden>
      {watches && (
        <Text as="p" variant="title-x-small" className={styles.sentences}>
          {watchSentences(words, watches).join(' ')}
        </Text>
      )}
    </div>
  );
}
