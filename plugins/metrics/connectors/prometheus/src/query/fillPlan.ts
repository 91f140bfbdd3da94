import {
  fillPlaceholders,
  hasSelector,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';
import { expressionsOf, type QueryPlan } from './queryPlan';

/** Whether any expression of a plan says where the service's labels go. */
export function plansSelector(plan: QueryPlan): boolean {
  return expressionsOf(plan).some(([, text]) => hasSelector(text));
}

/** A plan as it is sent. */
export function fillPlan(
  plan: QueryPlan,
  values: PlaceholderValues,
): QueryPlan {
  return plan.type === 'expr'
    ? { type: 'expr', expr: fillPlaceholders(plan.expr, values) }
    : {
        type: 'ratio',
        numerator: fillPlaceholders(plan.numerator, values),
        denominator: fillPlaceholders(plan.denominator, values),
      };
}

/** A plan as one expression. */
export function planText(plan: QueryPlan): string {
  return plan.type === 'expr'
    ? plan.expr
    : `(${plan.numerator}) / (${plan.denominator})`;
}
