import type { Entity } from '@backstage/catalog-model';
import type { StoredEvidence } from '../../../store/explanations/types';

/** What people call a service. */
export function titleOf(entity: Entity): string {
  return entity.metadata.title ?? entity.metadata.name;
}

function valueText(value: number, unit: string): string {
  const isShare = unit === 'ratio';
  const shown = String(Number((isShare ? value * 100 : value).toPrecision(3)));
  if (isShare) return `${shown} %`;
  return unit === '' || unit === '1' ? shown : `${shown} ${unit}`;
}

/** "went from 40 ms to 210 ms" */
export function movement({ before, after, unit }: StoredEvidence): string {
  if (before === null || after === null) return 'has too few values';
  return `went from ${valueText(before, unit)} to ${valueText(after, unit)}`;
}

/** "1 service", "2 services" */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** "40 seconds", "3 minutes", "2 hours" */
export function durationText(ms: number): string {
  if (ms < MINUTE) return count(Math.round(ms / SECOND), 'second');
  if (ms < 90 * MINUTE) return count(Math.round(ms / MINUTE), 'minute');
  return count(Math.round(ms / HOUR), 'hour');
}
