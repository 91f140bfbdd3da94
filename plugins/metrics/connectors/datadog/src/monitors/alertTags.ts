import { cut } from '@hone/backstage-plugin-metrics-node';
import type { MonitorRules } from '../config/DatadogConfig';

const MAX_SERVICE = 255;
/** From 1 to 5. */
const PRIORITIES = 5;

/** Tags of a text, separated by commas: `env:prod, service:cart`. */
export function tagsOf(text: string): string[] {
  return text
    .split(',')
    .map(tag => tag.trim())
    .filter(Boolean);
}

/** The value of the first tag with a key; undefined without one. */
export function valueOf(
  tags: readonly string[],
  key: string,
): string | undefined {
  const found = tags.find(tag => tag.startsWith(`${key}:`));
  return found?.slice(key.length + 1) || undefined;
}

/** The service of an alert; where its tags name none, one by which the monitor can be found. */
export function serviceOf(tags: readonly string[], monitor: number): string {
  return cut(valueOf(tags, 'service') ?? `monitor-${monitor}`, MAX_SERVICE);
}

/** Whether an alert is of another environment than the source's. */
export function isElsewhere(
  tags: readonly string[],
  env: string | undefined,
): boolean {
  const named = valueOf(tags, 'env');
  return env !== undefined && named !== undefined && named !== env;
}

/** Whether alerts of a priority are incidents; monitors without one count when all priorities do. */
export function countsPriority(
  priority: number | null | undefined,
  { priorities }: MonitorRules,
): boolean {
  return priority
    ? priorities.includes(priority)
    : new Set(priorities).size === PRIORITIES;
}
