import { parseEntityRef } from '@backstage/catalog-model';
import type {
  Explanation,
  ExplanationCandidate,
} from '@hone/backstage-plugin-metrics-common';
import type { DataColumn } from '@hone/react';

type Cause = Pick<
  ExplanationCandidate,
  'title' | 'at' | 'confidence' | 'reasons' | 'confirmed' | 'entityRef' | 'url'
> & { rank: number | null; kind: ExplanationCandidate['kind'] | 'unknown' };

function column(
  id: string,
  value: DataColumn<Cause>['value'],
): DataColumn<Cause> {
  return { id, label: id, value };
}

/** The columns of the file; their names are the same in every language, so that scripts can rely on them. */
export const CAUSE_FILE_COLUMNS: DataColumn<Cause>[] = [
  column('rank', one => one.rank),
  column('kind', one => one.kind),
  column('entity', one => one.entityRef),
  column('title', one => one.title),
  column('at', one => one.at),
  column('confidence', one => one.confidence),
  column('confirmed', one =>
    one.confirmed === null ? null : String(one.confirmed),
  ),
  column('url', one => one.url),
  column('reasons', one => one.reasons.join(' ')),
];

/** All causes; that it is none of them is the last row. */
export function causeRows({ candidates, unknown }: Explanation): Cause[] {
  return [
    ...candidates,
    {
      rank: null,
      kind: 'unknown',
      entityRef: null,
      title: '',
      at: null,
      confidence: unknown ?? 1,
      reasons: [],
      confirmed: null,
      url: null,
    },
  ];
}

/** A name that tells files of explanations apart. */
export function causeFileName({ entityRef, at }: Explanation): string {
  const moment = at.slice(0, 16).replace(/:/g, '');
  return `causes-${parseEntityRef(entityRef).name}-${moment}.csv`;
}
