import { InputError } from '@backstage/errors';
import { checkPlaceholders } from './placeholders';

const PAIRS: Readonly<Record<string, string>> = { '}': '{', ')': '(' };

/** The first bracket that does not fit; undefined when all do. */
export function strayBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const sign of text) {
    if (sign === '{' || sign === '(') open.push(sign);
    if (sign in PAIRS && open.pop() !== PAIRS[sign]) return sign;
  }
  return open.pop();
}

/**
 * Refuses what cannot work; the rest is left to Datadog.
 *
 * @param counts - whether it has to count events
 * @throws InputError that names the field
 */
export function lintMetricsQuery(
  field: string,
  text: string,
  counts: boolean,
): void {
  checkPlaceholders(field, text);
  const stray = strayBracket(text);
  if (stray !== undefined) {
    throw new InputError(
      `query.${field} has a "${stray}" without its other half`,
    );
  }
  if (!text.includes('{')) {
    throw new InputError(
      `query.${field} has to be a metrics query with a filter in braces, such as avg:system.cpu.user{$selector}, but "${text.slice(
        0,
        100,
      )}" was given`,
    );
  }
  if (counts && !text.includes('.as_count()')) {
    throw new InputError(
      `query.${field} has to count events, so it needs .as_count(), as in sum:trace.servlet.request.hits{$selector}.as_count()`,
    );
  }
}
