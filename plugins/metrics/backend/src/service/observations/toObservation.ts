import type {
  Metric,
  ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import type { Observation } from '../../store/ObservationStore';

/** How far a pusher's clock may run ahead. */
export const MAX_AHEAD_MS = 10 * 60_000;

const LARGEST = 1e100;
const SMALLEST = 1e-100;
const LARGEST_COUNT = 1e15;
const SMALLEST_COUNT = 1e-6;

const BUCKET_FIELDS = ['n', 'mean', 'm2', 'successes'] as const;

type Statistics = Pick<Observation, 'n' | 'mean' | 'm2' | 'successes'>;

/** Says what is wrong with one field of an item. */
type Fault = string;

function inRange(
  value: number,
  field: string,
  limits: { smallest: number; largest: number },
): Fault | undefined {
  const size = Math.abs(value);
  if (size === 0 || (size >= limits.smallest && size <= limits.largest)) {
    return undefined;
  }
  return `${field} has to be 0 or of a size between ${limits.smallest} and ${limits.largest}, but ${value} was given`;
}

function toSample(item: ObservationInput, metric: Metric): Statistics | Fault {
  const given = BUCKET_FIELDS.filter(field => item[field] !== undefined);
  if (given.length > 0) {
    return `value and ${given.join(
      ', ',
    )} exclude each other: expected either a sample (value) or a bucket (n with mean and m2, or n with successes)`;
  }
  const value = item.value!;
  if (metric.kind !== 'proportion') {
    return { n: 1, mean: value, m2: 0, successes: null };
  }
  return value === 0 || value === 1
    ? { n: 1, mean: null, m2: null, successes: value }
    : `value of the proportion "${metric.name}" has to be 0 or 1, one unit without or with the event (for more units give n and successes), but ${value} was given`;
}

function toBucket(item: ObservationInput, metric: Metric): Statistics | Fault {
  const proportion = metric.kind === 'proportion';
  const needed = proportion
    ? (['n', 'successes'] as const)
    : (['n', 'mean', 'm2'] as const);
  const missing = needed.filter(field => item[field] === undefined);
  if (missing.length > 0) {
    const given = BUCKET_FIELDS.filter(field => item[field] !== undefined);
    return `${missing.join(' and ')} ${
      missing.length > 1 ? 'are' : 'is'
    } missing: a bucket of the ${metric.kind} "${
      metric.name
    }" needs ${needed.join(', ')}, a sample needs value, but ${
      given.length > 0 ? `only ${given.join(', ')}` : 'none of them'
    } was given`;
  }
  const excess = BUCKET_FIELDS.filter(
    field =>
      item[field] !== undefined &&
      !(needed as readonly string[]).includes(field),
  );
  if (excess.length > 0) {
    return `${excess[0]} does not fit a bucket of the ${metric.kind} "${
      metric.name
    }": expected ${needed.join(', ')}, but ${item[excess[0]]} was given`;
  }
  const n = item.n!;
  if (!proportion) {
    return { n, mean: item.mean!, m2: item.m2!, successes: null };
  }
  return item.successes! <= n
    ? { n, mean: null, m2: null, successes: item.successes! }
    : `successes has to be at most n, ${n}, but ${item.successes} was given`;
}

function checkNumbers(item: ObservationInput): Fault | undefined {
  for (const field of ['value', 'mean', 'm2'] as const) {
    const value = item[field];
    const fault =
      value !== undefined &&
      inRange(value, field, { smallest: SMALLEST, largest: LARGEST });
    if (fault) return fault;
  }
  for (const field of ['n', 'successes'] as const) {
    const value = item[field];
    const fault =
      value !== undefined &&
      inRange(value, field, {
        smallest: SMALLEST_COUNT,
        largest: LARGEST_COUNT,
      });
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Turns a pushed item into sufficient statistics, or says which field is at fault, what was expected and what was
 * given.
 */
export function toObservation(
  source: string,
  item: ObservationInput,
  known: { metric: Metric; entityRef: string; now: Date },
): Observation | Fault {
  const at = Date.parse(item.at);
  if (Number.isNaN(at)) {
    return `at has to be an instant such as 2026-11-02T09:00:00Z, but "${item.at}" was given`;
  }
  if (at > known.now.getTime() + MAX_AHEAD_MS) {
    return `at has to be at most 10 minutes ahead of ${known.now.toISOString()}, but ${
      item.at
    } was given; check the clock of the sender`;
  }
  const fault = checkNumbers(item);
  if (fault) return fault;
  const statistics =
    item.value === undefined
      ? toBucket(item, known.metric)
      : toSample(item, known.metric);
  if (typeof statistics === 'string') return statistics;
  return {
    source,
    externalId: item.externalId,
    metricId: known.metric.id,
    entityRef: known.entityRef,
    arm: item.arm ?? '',
    pinned: false,
    at,
    bucketSeconds: item.bucketSeconds ?? null,
    ...statistics,
  };
}
