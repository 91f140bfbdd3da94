import { parser } from '@prometheus-io/lezer-promql';
import { bucketsOf } from '../query/bucketsOf';
import { parseDuration } from '../query/durations';
import { planText } from '../query/fillPlan';
import type { QueryPlan } from '../query/queryPlan';
import { nodesOf, rootOf, selectorsOf, textOf } from '../query/syntax';
import { recordName } from './recordName';

const LONG_SECONDS = 3_600;
const DURATION = 'NumberDurationLiteralInDurationContext';

/** Whether a query is slow by what it says: a window of an hour or more, or quantiles of raw buckets. */
export function looksCostly(query: string): boolean {
  const windows = ['MatrixSelector', 'SubqueryExpr']
    .flatMap(kind => nodesOf(rootOf(query), kind))
    .flatMap(node => nodesOf(node, DURATION))
    .map(node => parseDuration(textOf(query, node)) ?? 0);
  return (
    windows.some(seconds => seconds >= LONG_SECONDS) ||
    bucketsOf(query).length > 0
  );
}

/** The labels that have one value each, of a list of matchers. */
export function exactLabels(matchers: string): Record<string, string> {
  const query = `{${matchers}}`;
  const root = parser.parse(query).topNode;
  const pairs = nodesOf(root, 'UnquotedLabelMatcher').flatMap(node => {
    const name = textOf(query, node.getChild('LabelName'));
    const exact = node.getChild('MatchOp')?.getChild('EqlSingle');
    const value = unquoted(textOf(query, node.getChild('StringLiteral')));
    return exact && value && !name.startsWith('__') ? [[name, value]] : [];
  });
  return Object.fromEntries(pairs);
}

function unquoted(text: string): string | undefined {
  try {
    // Matchers that are made here have JSON's escapes only.
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A recording rule for a metric of one service: the YAML of a rule file, as `promtool check rules` takes it.
 *
 * @param options.filled - the plan as it would be sent
 * @param options.matchers - those that select the service and the arm; they become labels of the recorded series
 * @param options.group - name of the group of rules
 * @returns undefined when the query names no metric
 */
export function recordingRule(options: {
  filled: QueryPlan;
  matchers: string;
  group: string;
}): string | undefined {
  const expr = planText(options.filled);
  const labels = exactLabels(options.matchers);
  const record = recordName(expr, Object.keys(labels));
  if (!record || selectorsOf(expr).some(({ metric }) => metric === record)) {
    return undefined;
  }
  const own = Object.entries(labels).map(
    ([name, value]) => `          ${name}: ${JSON.stringify(value)}`,
  );
  // Texts in JSON are texts in YAML.
  return [
    'groups:',
    `  - name: ${JSON.stringify(options.group)}`,
    '    rules:',
    `      - record: ${JSON.stringify(record)}`,
    `        expr: ${JSON.stringify(expr)}`,
    ...(own.length > 0 ? ['        labels:', ...own] : []),
    '',
  ].join('\n');
}
