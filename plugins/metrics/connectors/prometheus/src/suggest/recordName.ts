import type { SyntaxNode } from '@lezer/common';
import { formatDuration, parseDuration } from '../query/durations';
import { functionName, nodesOf, rootOf, textOf } from '../query/syntax';

const RATES = ['rate', 'irate', 'increase'];
const DURATION = 'NumberDurationLiteralInDurationContext';

/** What is done to a metric, the last operation first. */
interface Steps {
  metric: string;
  operations: string[];
}

function windowOf(query: string, node: SyntaxNode): string {
  const [duration] = nodesOf(node, DURATION);
  const written = textOf(query, duration ?? null);
  const seconds = parseDuration(written);
  return seconds === undefined || !Number.isInteger(seconds)
    ? written
    : formatDuration(seconds);
}

function operationOf(query: string, node: SyntaxNode, name: string): string {
  if (name === 'histogram_quantile') {
    const [share] = nodesOf(node, 'NumberDurationLiteral');
    const percent = Number(textOf(query, share ?? null)) * 100;
    return `p${String(Number(percent.toPrecision(6))).replace('.', '_')}`;
  }
  const range = ['MatrixSelector', 'SubqueryExpr'].find(kind =>
    node.getChild('FunctionCallBody')?.getChild(kind),
  );
  return range ? `${name}${windowOf(query, node)}` : name;
}

function ownStep(query: string, node: SyntaxNode): string[] {
  const name = functionName(query, node);
  if (name) return [operationOf(query, node, name)];
  if (node.name === 'AggregateExpr') {
    return [textOf(query, node.getChild('AggregateOp'))];
  }
  return node.name === 'BinaryExpr' && node.getChild('Div') ? ['ratio'] : [];
}

/** Follows the first selector of an expression to its metric. */
function stepsOf(query: string, node: SyntaxNode): Steps | undefined {
  if (node.name === 'VectorSelector') {
    const metric = textOf(query, node.getChild('Identifier'));
    return metric ? { metric, operations: [] } : undefined;
  }
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const inner = stepsOf(query, child);
    if (inner) {
      const operations = [...ownStep(query, node), ...inner.operations];
      return { ...inner, operations };
    }
  }
  return undefined;
}

const word = (text: string) => text.replace(/[^a-zA-Z0-9_]/g, '_');

/**
 * A name of the form `level:metric:operations`, as Prometheus' own convention has it.
 *
 * @param labels - names of the labels of the series that is recorded
 * @returns undefined when the expression names no metric
 */
export function recordName(
  expr: string,
  labels: readonly string[],
): string | undefined {
  const root = rootOf(expr);
  const steps = root ? stepsOf(expr, root) : undefined;
  if (!steps) return undefined;
  const { operations } = steps;
  const rated = operations.some(one =>
    RATES.some(name => one.startsWith(name)),
  );
  const metric = steps.metric
    .replace(/_bucket$/, '')
    .replace(rated ? /_total$/ : /$^/, '');
  // A sum is taken for granted beside other operations.
  const named = operations.filter(one => one !== 'sum');
  const level = [...labels].sort().join('_') || 'all';
  return [
    word(level),
    word(metric),
    word((named.length > 0 ? named : ['sum']).join('_')),
  ].join(':');
}
