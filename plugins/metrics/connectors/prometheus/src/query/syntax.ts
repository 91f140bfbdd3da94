import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** The text of a node, empty without one. */
export function textOf(query: string, node: SyntaxNode | null): string {
  return node ? query.slice(node.from, node.to) : '';
}

/** The name of the function that a node calls. */
export function functionName(
  query: string,
  node: SyntaxNode,
): string | undefined {
  return node.name === 'FunctionCall'
    ? textOf(query, node.getChild('FunctionIdentifier'))
    : undefined;
}

/** The expression of a query, without the comments around it. */
export function rootOf(query: string): SyntaxNode | null {
  let node = parser.parse(query).topNode.firstChild;
  while (node?.name === 'LineComment') node = node.nextSibling;
  return node;
}

/** All nodes of a kind below a node, itself included, in their order. */
export function nodesOf(node: SyntaxNode | null, name: string): SyntaxNode[] {
  if (!node) return [];
  const found = node.name === name ? [node] : [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    found.push(...nodesOf(child, name));
  }
  return found;
}

/** What a selector picks. */
export interface Selector {
  metric: string;
  /** Label matchers without braces, `job="cart",le="+Inf"`. */
  matchers: string;
}

/** The selectors of a query, each once. */
export function selectorsOf(
  query: string,
  within: SyntaxNode | null = rootOf(query),
): Selector[] {
  const found = nodesOf(within, 'VectorSelector').map(node => ({
    metric: textOf(query, node.getChild('Identifier')),
    matchers: textOf(query, node.getChild('LabelMatchers'))
      .slice(1, -1)
      .trim()
      .replace(/,$/, ''),
  }));
  return [...new Map(found.map(one => [toQuery(one), one])).values()];
}

/** A selector as PromQL, with more matchers. */
export function toQuery(
  { metric, matchers }: Selector,
  ...more: string[]
): string {
  return `${metric}{${[matchers, ...more].filter(Boolean).join(',')}}`;
}
