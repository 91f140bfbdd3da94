import { InputError } from '@backstage/errors';
import type { ServiceTags } from '../entity/serviceTags';
import type { ApmQuery } from './apmQuery';
import { blindFor, fillPlaceholders, filtersOf } from './placeholders';
import { queriesOf, type PlannedQuery, type QueryPlan } from './queryPlan';

/** A query as Datadog's API takes it. */
export type ApiQuery =
  | { data_source: 'metrics'; name: string; query: string }
  | {
      data_source: 'apm_metrics';
      name: string;
      service: string;
      stat: string;
      operation_name?: string;
      query_filter?: string;
    };

const NAMES = ['a', 'b'];
const OPERATORS = /\b(?:OR|NOT|AND)\b/;

/** The filter of an APM query: what is written, and the environment and the arm unless it names them itself. */
function apmFilter(query: ApmQuery, tags: ServiceTags): string | undefined {
  const written =
    query.filter === undefined
      ? undefined
      : fillPlaceholders(query.filter, tags).trim();
  const added = filtersOf(tags)
    .slice(1)
    .filter(filter => {
      const armed = tags.arm.some(([key]) => key === 'env');
      const named = !armed && Boolean(written?.includes('env:'));
      return !(named && filter.startsWith('env:'));
    });
  const own =
    written && OPERATORS.test(written) && added.length > 0
      ? `(${written})`
      : written;
  return [own, ...added].filter(Boolean).join(' AND ') || undefined;
}

/** @throws InputError when a tag of the arm has no place in the query */
function checkPlaces(query: PlannedQuery, tags: ServiceTags): void {
  if (query.type === 'metrics') {
    const blind = blindFor(query.text, tags);
    if (blind.length === 0) return;
    throw new InputError(
      `query.${query.field} has no place for ${blind.join(
        ',',
      )}, so the arm cannot be told from the other one; put {$selector} behind the metric's name`,
    );
  }
  const other = tags.arm.find(([key]) => key === 'service');
  if (other && query.service !== '$service') {
    throw new InputError(
      `query.service is "${query.service}", so the arm service:${other[1]} has no place; set it to $service`,
    );
  }
}

function toApiQuery(
  query: PlannedQuery,
  name: string,
  tags: ServiceTags,
): ApiQuery {
  checkPlaces(query, tags);
  if (query.type === 'metrics') {
    return {
      data_source: 'metrics',
      name,
      query: fillPlaceholders(query.text, tags),
    };
  }
  const filter = apmFilter(query, tags);
  return {
    data_source: 'apm_metrics',
    name,
    service: fillPlaceholders(query.service, tags),
    stat: query.stat,
    ...(query.operation !== undefined && { operation_name: query.operation }),
    ...(filter !== undefined && { query_filter: filter }),
  };
}

/**
 * The queries of a plan for one service or arm, named a and b.
 *
 * @throws InputError when an arm or an environment has no place in them
 */
export function toApiQueries(plan: QueryPlan, tags: ServiceTags): ApiQuery[] {
  return queriesOf(plan).map((query, i) => toApiQuery(query, NAMES[i], tags));
}

function textOf(query: ApiQuery): string {
  if (query.data_source === 'metrics') return query.query;
  return [
    `apm_metrics ${query.stat} of service:${query.service}`,
    ...(query.operation_name ? [`operation ${query.operation_name}`] : []),
    ...(query.query_filter ? [query.query_filter] : []),
  ].join(', ');
}

/** The queries as a text for people. */
export function describeQueries(queries: readonly ApiQuery[]): string {
  return queries.length === 1
    ? textOf(queries[0])
    : queries.map(query => `(${textOf(query)})`).join(' / ');
}

/** The scopes that the queries need. */
export function scopesOf(queries: readonly ApiQuery[]): string {
  return queries.some(query => query.data_source === 'apm_metrics')
    ? 'timeseries_query, and apm_read for APM metrics'
    : 'timeseries_query';
}
