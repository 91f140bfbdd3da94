import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { StoppedWatch } from './StoppedWatch';
import { WatchItem } from './WatchItem';
import styles from '../EntityTelemetry.module.css';

/** What the noise filter says of each watched metric, and what people say of that. */
export function WatchesSection(props: {
  entityRef: string;
  watches: readonly Watch[];
  /** What was watched until now. */
  stopped: readonly Watch[];
  onStopped: (watch: Watch) => void;
}) {
  const { entityRef, watches, stopped, onStopped } = props;
  const t = useT();
  const gone = stopped.filter(
    ({ metricId }) => !watches.some(watch => watch.metricId === metricId),
  );
  if (watches.length === 0 && gone.length === 0) return null;
  return (
    <section aria-label={t('telemetry.watch.title')}>
      <Text as="h2" variant="title-x-small">
        {t('telemetry.watch.title')}
      </Text>
      <ul className={styles.list}>
        {watches.map(watch => (
          <li key={watch.id} className={styles.item}>
            <WatchItem watch={watch} onStopped={() => onStopped(watch)} />
          </li>
        ))}
        {gone.map(one => (
          <li key={one.metricId} className={styles.item}>
            <StoppedWatch entityRef={entityRef} stopped={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
