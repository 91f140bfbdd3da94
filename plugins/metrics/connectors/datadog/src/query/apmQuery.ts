import { InputError } from '@backstage/errors';
import type { SourceQuery } from '@hone/backstage-plugin-metrics-common';
import { strayBracket } from './lintMetricsQuery';
import { checkPlaceholders, placeholdersOf } from './placeholders';
import { isTagValue, TAG_VALUE } from './tags';

/** What Datadog computes of the requests to a service. */
export interface ApmQuery {
  type: 'apm';
  field: 'stat';
  /** `$service`, or the name of another service. */
  service: string;
  /** Undefined for the service's primary operation. */
  operation: string | undefined;
  stat: string;
  /** In the syntax of metrics queries, with AND between filters. */
  filter: string | undefined;
}

/** Those that are numbers; latency_distribution is none. */
const STATS = [
  'hits',
  'hits_per_second',
  'errors',
  'errors_per_second',
  'error_rate',
  'apdex',
  'latency_avg',
  'latency_max',
  'latency_p50',
  'latency_p75',
  'latency_p90',
  'latency_p95',
  'latency_p99',
  'latency_p999',
  'total_time',
];
const OPERATION = /^[\p{L}\p{N}_][\p{L}\p{N}_.\-:/]{0,199}$/u;
const LIST = /\([^()]*\)/g;

function checkFilter(filter: string): void {
  checkPlaceholders('filter', filter);
  if (placeholdersOf(filter).has('selector')) {
    throw new InputError(
      'query.filter must not have $selector: the environment and the arm are added by themselves',
    );
  }
  if (strayBracket(filter) !== undefined || /[{}]/.test(filter)) {
    throw new InputError(
      'query.filter has to be filters without braces and with pairs of parentheses',
    );
  }
  // Commas and words do not go together, and words are added here.
  if (filter.replace(LIST, '').includes(',') || filter.includes('!')) {
    throw new InputError(
      `query.filter has to use AND, OR and NOT instead of commas and exclamation marks, but "${filter.slice(
        0,
        100,
      )}" was given`,
    );
  }
}

/**
 * Reads the fields of an APM query.
 *
 * @throws InputError that names the field
 */
export function checkApm(query: SourceQuery): ApmQuery {
  const { service = '$service', operation, stat, filter } = query;
  if (service !== '$service' && !isTagValue(service)) {
    throw new InputError(
      `query.service has to be $service or a service's name, ${TAG_VALUE}, but "${service.slice(
        0,
        100,
      )}" was given`,
    );
  }
  if (operation !== undefined && !OPERATION.test(operation)) {
    throw new InputError(
      `query.operation has to be the name of an operation such as servlet.request, but "${operation.slice(
        0,
        100,
      )}" was given`,
    );
  }
  if (stat === undefined || !STATS.includes(stat)) {
    throw new InputError(
      `query.stat has to be one of ${STATS.join(', ')}, but ${
        stat === undefined ? 'nothing' : `"${stat.slice(0, 100)}"`
      } was given`,
    );
  }
  if (filter !== undefined) checkFilter(filter);
  return { type: 'apm', field: 'stat', service, operation, stat, filter };
}
