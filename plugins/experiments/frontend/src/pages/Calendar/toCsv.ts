import type { Calendar } from '@hone/backstage-plugin-experiments-common';
import { csvText } from '@hone/common';

const COLUMNS = [
  'key',
  'title',
  'status',
  'design',
  'owner',
  'service',
  'metric',
  'from',
  'to',
  'start_is_assumed',
  'collisions',
  'worst_inflation',
];

/** The bars as a file, with the worst that each collides with; what is not known stays empty. */
export function toCsv({ items, collisions }: Calendar): string {
  return csvText([
    COLUMNS,
    ...items.map(item => {
      // Each pair is listed from one side.
      const own = collisions.filter(
        ({ key, collision }) => key === item.key || collision.key === item.key,
      );
      const known = own.flatMap(({ collision }) => collision.inflation ?? []);
      return [
        item.key,
        item.title,
        item.status,
        item.design,
        item.ownerRef,
        item.entityRef,
        item.metricTitle,
        item.from,
        item.to,
        String(item.assumed),
        own.length,
        known.length > 0 && known.length === own.length
          ? Math.max(...known)
          : null,
      ];
    }),
  ]);
}
