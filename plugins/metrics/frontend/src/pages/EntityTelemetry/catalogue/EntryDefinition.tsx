import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { Button } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { EntryActs } from './entryActs';

/** Opens the definition of a metric, or defines a proposed one. */
export function EntryDefinition(props: {
  entry: CatalogueEntry;
  acts: EntryActs;
}) {
  const { entry, acts } = props;
  const metric = entry.metric.title;
  const t = useT();
  const isProposed = entry.metricId === null;
  return (
    <Button
      size="small"
      variant="tertiary"
      aria-label={
        isProposed
          ? t('telemetry.catalogue.defineName', { metric })
          : t('telemetry.catalogue.editName', { metric })
      }
      onPress={() => acts.onDefinition(entry)}
    >
      {isProposed
        ? t('telemetry.catalogue.define')
        : t('telemetry.catalogue.edit')}
    </Button>
  );
}
