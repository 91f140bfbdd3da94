import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import type { DataColumn } from '@hone/react';

function column(
  id: string,
  value: DataColumn<CatalogueEntry>['value'],
): DataColumn<CatalogueEntry> {
  return { id, label: id, value };
}

/** The columns of the file; their names are the same in every language, so that scripts can rely on them. */
export const CATALOGUE_FILE_COLUMNS: DataColumn<CatalogueEntry>[] = [
  column('id', one => one.metricId),
  column('name', one => one.metric.name),
  column('title', one => one.metric.title),
  column('signal', one => one.signal),
  column('unit', one => one.metric.unit),
  column('direction', one => one.metric.direction),
  column('source', one => one.metric.sourceId),
  column('owner', one => one.owner),
  column('health', one => one.health.state),
  column('since', one => one.health.since),
  column('lastAt', one => one.health.lastAt),
  column('share', one => one.health.share),
  column('stepSeconds', one => one.health.stepSeconds),
  column('fitness', one => one.fitness),
  column('watched', one => String(one.watchId !== null)),
];

/** A name that tells files of services apart. */
export function catalogueFileName(entityRef: string): string {
  return `metrics-${parseEntityRef(entityRef).name}.csv`;
}
