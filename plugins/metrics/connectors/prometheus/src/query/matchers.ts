import { InputError } from '@backstage/errors';
import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';
import { parser } from '@prometheus-io/lezer-promql';

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** A text as a PromQL string. */
export function quote(value: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${escaped}"`;
}

/** One exact label matcher. */
export function matcher(label: string, value: string): string {
  return `${label}=${quote(value)}`;
}

/**
 * The matchers of an arm, in the order of their names.
 *
 * @throws InputError when a label's name is none
 */
export function armMatchers(selector: ArmSelector = {}): string[] {
  return Object.entries(selector)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => {
      if (!LABEL_NAME.test(label)) {
        throw new InputError(
          `The arm's selector has to be made of label names such as track, but "${label}" was given`,
        );
      }
      return matcher(label, value);
    });
}

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
