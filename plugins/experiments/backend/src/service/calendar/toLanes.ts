import type {
  CalendarGroup,
  CalendarItem,
  CalendarLane,
} from '@hone/backstage-plugin-experiments-common';

/** A lane of a bar. Without an owner or metric it has none to belong to. */
function laneOf(
  item: CalendarItem,
  group: CalendarGroup,
): { id: string; title: string | null } {
  if (group === 'service') return { id: item.entityRef, title: null };
  if (group === 'metric') {
    return { id: item.metricId ?? '', title: item.metricTitle };
  }
  return { id: item.ownerRef ?? '', title: null };
}

/**
 * Puts bars into lanes, in the order of the lanes' names; within one by their beginning.
 */
export function toLanes(
  items: readonly CalendarItem[],
  group: CalendarGroup,
): CalendarLane[] {
  const lanes = new Map<string, CalendarLane>();
  const inTime = [...items].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const item of inTime) {
    const { id, title } = laneOf(item, group);
    const lane = lanes.get(id) ?? { id, title, keys: [] };
    lane.keys.push(item.key);
    lanes.set(id, lane);
  }
  return [...lanes.values()].sort((a, b) =>
    (a.title ?? a.id) < (b.title ?? b.id) ? -1 : 1,
  );
}
