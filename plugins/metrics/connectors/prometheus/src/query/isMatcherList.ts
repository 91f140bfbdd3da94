import { parser } from '@prometheus-io/lezer-promql';

/** Whether a text is a list of label matchers and nothing else: `job="cart",namespace="shop"`. */
export function isMatcherList(text: string): boolean {
  const query = `{${text}}`;
  const root = parser.parse(query).topNode.firstChild;
  let clean =
    root?.name === 'VectorSelector' &&
    root.from === 0 &&
    root.to === query.length &&
    root.nextSibling === null;
  let matchers = 0;
  parser.parse(query).iterate({
    enter(node) {
      if (node.type.isError) clean = false;
      if (node.name === 'UnquotedLabelMatcher') matchers += 1;
    },
  });
  return clean && matchers > 0;
}
