import { fromInstant, fromJson, toInstant } from '@hone/node';
import type { NewChange, StoredChange, StoredWatch } from './types';

type Row = Record<string, any>;

/** SQLite takes at most 500 rows in one compound insert. */
export const INSERT_CHUNK = 400;

export function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += size) {
    parts.push(items.slice(i, i + size));
  }
  return parts;
}

export function toWatch(row: Row): StoredWatch {
  return {
    id: row.id,
    metricId: row.metric_id,
    entityRef: row.entity_ref,
    stepSeconds: row.step_seconds,
    status: row.status,
    statusSince: fromInstant(row.status_since),
    message: row.message,
    latest: row.latest,
    expected:
      row.expected_value === null
        ? null
        : { value: row.expected_value, deviation: row.expected_deviation },
    readUntil: fromInstant(row.read_until),
    learningSince: fromInstant(row.learning_since),
    attemptedAt: fromInstant(row.attempted_at)!,
    createdAt: fromInstant(row.created_at)!,
    createdBy: row.created_by,
  };
}

export function toWatchRow(watch: StoredWatch): Row {
  return {
    id: watch.id,
    metric_id: watch.metricId,
    entity_ref: watch.entityRef,
    step_seconds: watch.stepSeconds,
    status: watch.status,
    status_since: toInstant(watch.statusSince),
    message: watch.message,
    latest: watch.latest,
    expected_value: watch.expected?.value ?? null,
    expected_deviation: watch.expected?.deviation ?? null,
    read_until: toInstant(watch.readUntil),
    learning_since: toInstant(watch.learningSince),
    attempted_at: watch.attemptedAt.getTime(),
    created_at: watch.createdAt.getTime(),
    created_by: watch.createdBy,
  };
}

export function toChange(row: Row): StoredChange {
  return {
    id: row.id,
    watchId: row.watch_id,
    metricId: row.metric_id,
    at: fromInstant(row.at)!,
    foundAt: fromInstant(row.found_at)!,
    before: row.before,
    after: row.after,
    magnitude: row.magnitude,
    trigger: row.trigger === null ? null : fromJson(row.trigger),
    meaningful: row.meaningful === null ? null : Boolean(row.meaningful),
  };
}

export function toChangeRow(
  change: NewChange,
  of: { id: string; watchId: string; metricId: string },
): Row {
  return {
    id: of.id,
    watch_id: of.watchId,
    metric_id: of.metricId,
    at: change.at.getTime(),
    found_at: change.foundAt.getTime(),
    before: change.before,
    after: change.after,
    magnitude: change.magnitude,
    trigger: change.trigger && JSON.stringify(change.trigger),
  };
}
