import type { CalendarItem } from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import { windowOf } from '../collisions/window';

/** Services that one bar names. */
const MOST_SERVICES = 60;

/**
 * When an experiment is on the calendar; null for one that never is. What waits for its decision ended, but holds its slot.
 */
export function spanOf(
  record: ExperimentRecord,
  now: Date,
): { from: Date; to: Date | null; assumed: boolean } | null {
  if (record.status === 'decide') {
    const from = record.startedAt ?? record.createdAt;
    return { from, to: record.endedAt ?? record.plannedEndAt, assumed: false };
  }
  const window = windowOf(record, now);
  if (!window) return null;
  const overdue =
    record.plannedEndAt !== null &&
    record.startedAt !== null &&
    record.plannedEndAt < now;
  return {
    from: new Date(window.from),
    to: overdue ? null : new Date(window.to),
    assumed: window.assumed,
  };
}

/**
 * An experiment as the calendar shows it, if it touches a range.
 */
export function toItem(
  record: ExperimentRecord,
  now: Date,
  range: { from: Date; to: Date },
): CalendarItem | null {
  const span = spanOf(record, now);
  if (!span || span.from >= range.to) return null;
  if ((span.to ?? now) < range.from) return null;
  const primary = record.metrics.find(metric => metric.role === 'primary');
  return {
    key: experimentKey(record.number),
    title: record.title,
    status: record.status,
    design: record.design,
    ownerRef: record.ownerRef,
    entityRef: record.entityRef,
    services: participantRefs(record).slice(0, MOST_SERVICES),
    metricId: primary?.metricId ?? null,
    metricTitle: primary?.title ?? null,
    from: span.from.toISOString(),
    to: span.to?.toISOString() ?? null,
    assumed: span.assumed,
    revision: record.revision,
  };
}
