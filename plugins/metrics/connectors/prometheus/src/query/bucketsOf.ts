import {
  functionName,
  nodesOf,
  rootOf,
  selectorsOf,
  type Selector,
} from './syntax';

const MOST_SELECTORS = 3;

/** The selectors of buckets that an expression takes quantiles of. */
export function bucketsOf(query: string): Selector[] {
  return nodesOf(rootOf(query), 'FunctionCall')
    .filter(node => functionName(query, node) === 'histogram_quantile')
    .flatMap(node => selectorsOf(query, node))
    .filter(({ metric }) => metric.endsWith('_bucket'))
    .slice(0, MOST_SELECTORS);
}
