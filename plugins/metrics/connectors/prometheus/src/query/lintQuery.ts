import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import {
  fillPlaceholders,
  originalPosition,
  type PlaceholderValues,
} from './placeholders';

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

function text(query: string, node: SyntaxNode | null): string {
  return node ? query.slice(node.from, node.to) : '';
}

function functionName(query: string, node: SyntaxNode): string | undefined {
  return node.name === 'FunctionCall'
    ? text(query, node.getChild('FunctionIdentifier'))
    : undefined;
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
        const rest = query.slice(at, at + 20);
        lint.errors.push(
          `the PromQL has a syntax error at character ${at + 1}${
            rest ? `, before "${rest}"` : ', at its end'
          }`,
        );
      }
      const { node } = ref;
      const name = functionName(filled, node);
      const aggregate =
        name && RATES.includes(name) ? aggregateWithin(node) : undefined;
      if (aggregate) {
        const op = text(filled, aggregate.getChild('AggregateOp'));
        lint.errors.push(
          `${name}() of ${op}() misreads counters that restart: use ${op}(${name}(…)) instead`,
        );
      }
      if (node.name === 'VectorSelector') {
        const metric = text(filled, node.getChild('Identifier'));
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
  return lint;
}
