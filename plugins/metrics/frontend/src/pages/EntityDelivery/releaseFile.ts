import { parseEntityRef } from '@backstage/catalog-model';
import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { DataColumn } from '@hone/react';
import { releaseOutcome } from './releaseOutcome';

const HOUR = 3_600_000;

function column(
  id: string,
  value: DataColumn<Release>['value'],
): DataColumn<Release> {
  return { id, label: id, value };
}

/** The columns of the file; their names are the same in every language, so that scripts can rely on them. */
export const RELEASE_FILE_COLUMNS: DataColumn<Release>[] = [
  column('id', one => one.id),
  column('at', one => one.at),
  column('kind', one => one.kind),
  column('changes', one => one.changes),
  column('leadTimeHours', one =>
    one.leadTime.p50 === null ? null : one.leadTime.p50 / HOUR,
  ),
  column('outcome', one => releaseOutcome(one)),
  column('matured', one => String(one.matured)),
  column('unplanned', one => String(one.unplanned)),
  column('sha', one => one.sha),
  column('digest', one => one.digest),
  column('url', one => one.url),
  column('evidence', one =>
    one.evidence
      .map(({ type, id, confidence }) => `${type} ${id} (${confidence})`)
      .join('; '),
  ),
];

/** A name that tells files of services apart. */
export function releaseFileName(entityRef: string): string {
  return `deployments-${parseEntityRef(entityRef).name}.csv`;
}
