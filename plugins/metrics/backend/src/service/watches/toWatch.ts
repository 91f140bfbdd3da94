import type {
  Metric,
  Watch,
  WatchChange,
} from '@hone/backstage-plugin-metrics-common';
import type { StoredChange, StoredWatch } from '../../store/watches/types';
import { isBetter, shareOf } from './direction';
import type { MetricSensitivity } from './readSensitivities';
import { learnedShare } from './watchStatus';

const ORDER: Watch['status'][] = [
  'changed',
  'failing',
  'silent',
  'learning',
  'normal',
];

function toWatchChange(change: StoredChange, metric: Metric): WatchChange {
  const { id, at, foundAt, before, after, magnitude } = change;
  return {
    id,
    at: at.toISOString(),
    foundAt: foundAt.toISOString(),
    before,
    after,
    share: shareOf(change),
    magnitude,
    better: isBetter(metric.direction, change),
    trigger: change.trigger,
    meaningful: change.meaningful,
  };
}

/** A watch as it travels. */
export function toWatch(
  watch: StoredWatch,
  of: {
    metric: Metric;
    changes: readonly StoredChange[];
    sensitivity: MetricSensitivity;
  },
): Watch {
  const { expected, statusSince, readUntil } = watch;
  return {
    id: watch.id,
    entityRef: watch.entityRef,
    metricId: watch.metricId,
    title: of.metric.title,
    unit: of.metric.unit,
    direction: of.metric.direction,
    status: watch.status,
    since: statusSince?.toISOString() ?? null,
    message: watch.message,
    latest: watch.latest,
    expected: expected && {
      value: expected.value,
      lower: expected.value - expected.deviation,
      upper: expected.value + expected.deviation,
    },
    readUntil: readUntil?.toISOString() ?? null,
    learned: learnedShare(watch),
    sensitivity: of.sensitivity,
    changes: of.changes.map(change => toWatchChange(change, of.metric)),
  };
}

/** What people should look at first comes first. */
export function byUrgency(a: Watch, b: Watch): number {
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    (b.since ?? '').localeCompare(a.since ?? '') ||
    a.title.localeCompare(b.title)
  );
}
