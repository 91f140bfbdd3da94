import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import {
  fillPlaceholders,
  originalPosition,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';
import { sayPlace } from './position';
import { resultType, type ResultType } from './resultType';
import { functionName, rootOf, textOf } from './syntax';

/** What a query's text shows without asking the server. */
export interface QueryLint {
  /** Why it cannot work. */
  errors: string[];
  /** Why it may not say what it seems to. */
  warnings: string[];
}

const SAMPLE_VALUES: PlaceholderValues = {
  selector: 'job="x"',
  window: '5m',
  step: '1m',
};
const RATES = ['rate', 'irate', 'increase'];
/** Functions that make sense of a counter besides rates. */
const COUNTER_FUNCTIONS = [
  ...RATES,
  ...['resets', 'changes', 'absent', 'absent_over_time', 'timestamp'],
  ...['count_over_time', 'present_over_time'],
];

/** What stands where a metric is needed. */
const NO_METRIC: Partial<Record<ResultType, string>> = {
  string: 'a text',
  scalar: 'a number that belongs to no series',
  matrix: 'a range of samples, which needs a function such as rate()',
};

function typeFault(query: string, filled: string): string | undefined {
  const root = rootOf(filled);
  const type = root && resultType(root);
  const what = type && NO_METRIC[type];
  if (!root || !what) return undefined;
  const at = originalPosition(query, SAMPLE_VALUES, root.from);
  return `the PromQL is ${what}, not a metric, ${sayPlace(query, at)}`;
}

function isWithinCounterFunction(query: string, node: SyntaxNode): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const name = functionName(query, at);
    if (name && COUNTER_FUNCTIONS.includes(name)) return true;
  }
  return false;
}

function aggregateWithin(node: SyntaxNode): SyntaxNode | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'AggregateExpr') return child;
    const found = aggregateWithin(child);
    if (found) return found;
  }
  return undefined;
}

/** Checks a query's syntax and the usual mistakes with counters. */
export function lintQuery(query: string): QueryLint {
  const filled = fillPlaceholders(query, SAMPLE_VALUES);
  const tree = parser.parse(filled);
  const lint: QueryLint = { errors: [], warnings: [] };
  if (query.trim() === '') {
    return { ...lint, errors: ['the query is empty'] };
  }
  tree.iterate({
    enter: ref => {
      if (ref.type.isError && lint.errors.length === 0) {
        const at = originalPosition(query, SAMPLE_VALUES, ref.from);
        lint.errors.push(
          `the PromQL has a syntax error ${sayPlace(query, at)}`,
        );
      }
      const { node } = ref;
      const name = functionName(filled, node);
      const aggregate =
        name && RATES.includes(name) ? aggregateWithin(node) : undefined;
      if (aggregate) {
        const op = textOf(filled, aggregate.getChild('AggregateOp'));
        lint.errors.push(
          `${name}() of ${op}() misreads counters that restart: use ${op}(${name}(…)) instead`,
        );
      }
      if (node.name === 'VectorSelector') {
        const metric = textOf(filled, node.getChild('Identifier'));
        if (
          metric.endsWith('_total') &&
          !isWithinCounterFunction(filled, node)
        ) {
          lint.warnings.push(
            `${metric} is a counter and only grows: use rate() or increase() of it`,
          );
        }
      }
    },
  });
  const fault = lint.errors.length === 0 && typeFault(query, filled);
  return fault ? { ...lint, errors: [fault] } : lint;
}
