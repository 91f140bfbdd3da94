import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { Button } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useWatchMetric } from '../../../hooks/useWatches';
import { ActFailure } from '../../../telemetry/ActFailure';
import styles from '../EntityTelemetry.module.css';

/** A metric that is watched no longer, with the way back. */
export function StoppedWatch(props: {
  entityRef: string;
  stopped: Pick<Watch, 'metricId' | 'title'>;
}) {
  const { metricId, title } = props.stopped;
  const t = useT();
  const watching = useWatchMetric(props.entityRef);
  return (
    <>
      <span className={styles.words}>
        <span role="status">
          {t('telemetry.watch.stopped', { metric: title })}
        </span>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('telemetry.watch.again', { metric: title })}
          isPending={watching.isPending}
          onPress={() => watching.mutate(metricId)}
        >
          {t('telemetry.watch.undo')}
        </Button>
      </span>
      <ActFailure error={watching.error} />
    </>
  );
}
