import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import { lintQuery } from './lintQuery';

/** What is sent for a metric: one expression, or two that are divided. */
export type QueryPlan =
  | { type: 'expr'; expr: string }
  | { type: 'ratio'; numerator: string; denominator: string };

const FIELDS = ['expr', 'numerator', 'denominator'];

/**
 * Decides what a metric's query means.
 *
 * @throws InputError when fields are missing, excessive or at fault
 */
export function queryPlan(kind: MetricKind, query: SourceQuery): QueryPlan {
  const unknown = Object.keys(query).filter(field => !FIELDS.includes(field));
  if (unknown.length > 0) {
    throw new InputError(
      `query has to be made of expr, or of numerator and denominator, but ${unknown.join(
        ', ',
      )} was given`,
    );
  }
  const { expr, numerator, denominator } = query;
  const ratio =
    numerator !== undefined && denominator !== undefined && expr === undefined;
  if (kind === 'proportion' && !ratio) {
    throw new InputError(
      `query of a proportion needs numerator and denominator, counts of events such as sum(increase(http_requests_total{$selector}[$window])), but ${given(
        query,
      )} was given`,
    );
  }
  if (ratio && (kind === 'proportion' || kind === 'mean')) {
    return { type: 'ratio', numerator, denominator };
  }
  if (
    expr === undefined ||
    numerator !== undefined ||
    denominator !== undefined
  ) {
    throw new InputError(
      `query of a ${kind} needs expr${
        kind === 'mean' ? ', or numerator and denominator' : ''
      }, but ${given(query)} was given`,
    );
  }
  return { type: 'expr', expr };
}

/** The expressions of a plan with the field that each comes from. */
export function expressionsOf(
  plan: QueryPlan,
): [field: string, text: string][] {
  return plan.type === 'expr'
    ? [['expr', plan.expr]]
    : [
        ['numerator', plan.numerator],
        ['denominator', plan.denominator],
      ];
}

/**
 * Refuses expressions that cannot work and tells what is odd about the others.
 *
 * @throws InputError that names the field
 */
export function lintPlan(plan: QueryPlan): string[] {
  return expressionsOf(plan).flatMap(([field, text]) => {
    const { errors, warnings } = lintQuery(text);
    if (errors.length > 0) {
      throw new InputError(`query.${field}: ${errors.join('; ')}`);
    }
    return warnings.map(warning => `query.${field}: ${warning}`);
  });
}

function given(query: SourceQuery): string {
  const fields = Object.keys(query);
  return fields.length > 0 ? `only ${fields.join(' and ')}` : 'nothing';
}
