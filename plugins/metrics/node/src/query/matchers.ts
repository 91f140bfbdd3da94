import { InputError } from '@backstage/errors';
import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** A text as a string of PromQL and LogQL. */
function quote(value: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${escaped}"`;
}

/**
 * One exact label matcher as PromQL and LogQL write it, such as `job="cart"`; no value can break out of it.
 *
 * @public
 */
export function matcher(label: string, value: string): string {
  return `${label}=${quote(value)}`;
}

/**
 * The matchers of an arm, in the order of their names.
 *
 * @throws InputError when a label's name is none
 * @public
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
