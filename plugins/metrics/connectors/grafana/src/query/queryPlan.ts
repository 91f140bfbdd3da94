import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { QueryRules } from '../config/GrafanaConfig';
import { checkExpression } from './checkExpression';
import { readRawQuery, type RawQuery } from './rawQuery';

/** What is asked of a data source. */
export type Question =
  /** PromQL or LogQL. */
  | { type: 'expr'; field: string; text: string }
  /** In the data source's own form. */
  | { type: 'raw'; field: string; query: RawQuery };

/** What is sent for a metric: one question, or two whose answers are divided. */
export interface QueryPlan {
  datasourceUid: string;
  value: Question;
  /** Undefined when the value stands alone. */
  per: Question | undefined;
}

const FIELDS = [
  'datasourceUid',
  'expr',
  'numerator',
  'denominator',
  'rawQuery',
];
const SHAPES = [['expr'], ['numerator', 'denominator'], ['rawQuery']] as const;

function given(fields: readonly string[]): string {
  return fields.length > 0 ? `only ${fields.join(' and ')}` : 'nothing';
}

function shapeOf(kind: MetricKind, query: SourceQuery) {
  const fields = Object.keys(query).filter(name => name !== 'datasourceUid');
  const unknown = fields.find(name => !FIELDS.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `query has to be made of datasourceUid and expr, numerator and denominator, or rawQuery, but "${unknown}" was given`,
    );
  }
  const shape = SHAPES.find(
    names =>
      names.length === fields.length &&
      names.every(name => query[name] !== undefined),
  );
  const isRatio = shape?.length === 2;
  if (kind === 'proportion' && !isRatio) {
    throw new InputError(
      `query of a proportion needs numerator and denominator, counts of events such as sum(increase(http_requests_total{$selector}[$window])), but ${given(
        fields,
      )} was given`,
    );
  }
  if (!shape || (isRatio && kind !== 'proportion' && kind !== 'mean')) {
    throw new InputError(
      `query of a ${kind} needs expr or rawQuery${
        kind === 'mean' ? ', or numerator and denominator' : ''
      }, but ${given(fields)} was given`,
    );
  }
  return shape;
}

function datasourceOf(query: SourceQuery, rules: QueryRules): string {
  const uid = query.datasourceUid ?? rules.datasourceUid;
  if (uid === undefined) {
    throw new InputError(
      'query.datasourceUid is missing: it has to be the uid of a data source in Grafana, because the configuration names no default',
    );
  }
  if (!rules.datasourceUids.includes(uid)) {
    throw new InputError(
      `query.datasourceUid has to be one of the configured data sources (${
        rules.datasourceUids.join(', ') || 'there are none'
      }), but "${uid.slice(0, 100)}" was given`,
    );
  }
  return uid;
}

function questionOf(field: string, text: string, rules: QueryRules): Question {
  if (field !== 'rawQuery') {
    checkExpression(field, text);
    return { type: 'expr', field, text };
  }
  if (!rules.rawQueries) {
    throw new InputError(
      'query.rawQuery is not allowed here: an administrator has to set rawQueries of hone.metrics.grafana to true',
    );
  }
  return { type: 'raw', field, query: readRawQuery(text) };
}

/**
 * Decides what a metric's query means.
 *
 * @throws InputError that names the field: missing, excessive, at fault, or not allowed by the configuration
 */
export function queryPlan(
  { kind, query }: { kind: MetricKind; query: SourceQuery },
  rules: QueryRules,
): QueryPlan {
  const [value, per] = shapeOf(kind, query).map(field =>
    questionOf(field, query[field], rules),
  );
  return { datasourceUid: datasourceOf(query, rules), value, per };
}

/** The questions of a plan. */
export function questionsOf({ value, per }: QueryPlan): Question[] {
  return per ? [value, per] : [value];
}
