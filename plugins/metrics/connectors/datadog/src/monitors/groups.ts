import type { GroupState, Monitor } from '../client/answers';
import { tagsOf } from './alertTags';

/** A group of a monitor and its state. */
export interface Group {
  /** Comma separated tags; `*` for a monitor without groups. */
  name: string;
  state: GroupState;
}

export function groupsOf({ state }: Monitor): Group[] {
  return Object.entries(state?.groups ?? {}).map(([name, group]) => ({
    name,
    state: group,
  }));
}

const sorted = (scope: string) =>
  tagsOf(scope)
    .filter(tag => tag !== '*')
    .sort()
    .join(',');

/** The group of a webhook's scope; the only one where a monitor has no groups. */
export function groupOf(monitor: Monitor, scope: string): Group | undefined {
  const groups = groupsOf(monitor);
  const wanted = sorted(scope);
  const found = groups.find(({ name }) => sorted(name) === wanted);
  if (found) return found;
  const [only] = groups;
  return groups.length === 1 && sorted(only.name) === '' ? only : undefined;
}

/** When a group began to alert, epoch milliseconds; undefined when it never did. */
export function beginOf({ status, ...times }: GroupState): number | undefined {
  const triggered = times.last_triggered_ts ?? 0;
  const isOver = triggered <= (times.last_resolved_ts ?? 0);
  const seconds =
    status === 'No Data' && isOver ? times.last_nodata_ts : triggered;
  return seconds ? seconds * 1000 : undefined;
}
