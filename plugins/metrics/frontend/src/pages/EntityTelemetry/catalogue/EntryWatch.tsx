import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { Button } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useWatchEntry } from '../../../hooks/useCatalogueActs';
import { ActFailure } from '../../../telemetry/ActFailure';
import { WatchStateWord } from '../../../telemetry/WatchStateWord';
import { StopWatching } from '../watches/StopWatching';
import type { EntryActs } from './entryActs';
import styles from '../EntityTelemetry.module.css';

/** What the noise filter says of a metric, or the way to have it watched. */
export function EntryWatch(props: { entry: CatalogueEntry; acts: EntryActs }) {
  const { entry, acts } = props;
  const t = useT();
  const watching = useWatchEntry(acts.entityRef);
  const watch = acts.watches.find(({ id }) => id === entry.watchId);
  if (watch) {
    return (
      <span className={styles.pair}>
        <WatchStateWord watch={watch} />
        <span>
          <StopWatching watch={watch} onStopped={() => acts.onStopped(watch)} />
        </span>
      </span>
    );
  }
  return (
    <span className={styles.pair}>
      <span>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('telemetry.catalogue.watch', {
            metric: entry.metric.title,
          })}
          isPending={watching.isPending}
          onPress={() => watching.mutate(entry)}
        >
          {t('telemetry.catalogue.watchShort')}
        </Button>
      </span>
      <ActFailure error={watching.error} />
    </span>
  );
}
