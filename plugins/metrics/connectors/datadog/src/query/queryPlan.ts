import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import { checkApm, type ApmQuery } from './apmQuery';
import { lintMetricsQuery } from './lintMetricsQuery';

/** A query of metrics as it is written. */
export interface TextQuery {
  type: 'metrics';
  field: string;
  text: string;
}

/** One thing that is asked for. */
export type PlannedQuery = TextQuery | ApmQuery;

/** What is asked for a metric: one series, or two that are divided here. */
export type QueryPlan =
  | { type: 'one'; query: PlannedQuery }
  | { type: 'ratio'; numerator: PlannedQuery; denominator: PlannedQuery };

const APM_FIELDS = ['service', 'operation', 'stat', 'filter'];
const SHAPES = [
  { name: 'query', fields: ['query'] },
  { name: 'ratio', fields: ['numerator', 'denominator'] },
  { name: 'apm', fields: APM_FIELDS },
] as const;

function shapeOf(query: SourceQuery) {
  const given = Object.keys(query);
  const shape = SHAPES.find(
    ({ fields }) =>
      given.length > 0 &&
      given.every(field => (fields as readonly string[]).includes(field)),
  );
  if (shape) return shape.name;
  throw new InputError(
    `query has to be made of query, of numerator and denominator, or of service, operation, stat and filter, but ${
      given.length > 0 ? given.join(' and ') : 'nothing'
    } was given`,
  );
}

function textQuery(
  field: string,
  text: string | undefined,
  counts: boolean,
): TextQuery {
  if (text === undefined || text.trim() === '') {
    throw new InputError(`query.${field} is missing`);
  }
  lintMetricsQuery(field, text, counts);
  return { type: 'metrics', field, text };
}

/**
 * Decides what a metric's query means.
 *
 * @throws InputError when fields are missing, excessive or at fault
 */
export function queryPlan(kind: MetricKind, query: SourceQuery): QueryPlan {
  const shape = shapeOf(query);
  if (shape === 'apm') return apmPlan(kind, query);
  if (shape === 'ratio') {
    if (kind !== 'proportion' && kind !== 'mean') {
      throw new InputError(
        `query of a ${kind} needs query or stat: a numerator and a denominator make a proportion or a mean`,
      );
    }
    const counts = kind === 'proportion';
    return {
      type: 'ratio',
      numerator: textQuery('numerator', query.numerator, counts),
      denominator: textQuery('denominator', query.denominator, counts),
    };
  }
  if (kind === 'proportion') {
    throw new InputError(
      'query of a proportion needs numerator and denominator, counts of events such as sum:trace.servlet.request.errors{$selector}.as_count(), or the stat error_rate',
    );
  }
  return { type: 'one', query: textQuery('query', query.query, false) };
}

function apmPlan(kind: MetricKind, query: SourceQuery): QueryPlan {
  const apm = checkApm(query);
  if (kind !== 'proportion') return { type: 'one', query: apm };
  if (apm.stat !== 'error_rate') {
    throw new InputError(
      `query.stat of a proportion has to be error_rate, but "${apm.stat}" was given`,
    );
  }
  // Counts can be added up over a window, rates cannot.
  return {
    type: 'ratio',
    numerator: { ...apm, stat: 'errors' },
    denominator: { ...apm, stat: 'hits' },
  };
}

/** The queries of a plan in the order of its formulas. */
export function queriesOf(plan: QueryPlan): PlannedQuery[] {
  return plan.type === 'one'
    ? [plan.query]
    : [plan.numerator, plan.denominator];
}
