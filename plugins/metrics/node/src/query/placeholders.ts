/**
 * What stands in for `$selector`, `$window` and `$step`.
 *
 * @public
 */
export interface PlaceholderValues {
  /** Label matchers without braces, `job="cart",track="canary"`. */
  selector: string;
  /** A duration such as `60s`. */
  window: string;
  /** A duration such as `60s`. */
  step: string;
}

const PLACEHOLDER = /\$(selector|window|step)\b/g;

/**
 * Fills a query; positions in the result can be told back with {@link originalPosition}.
 *
 * @public
 */
export function fillPlaceholders(
  query: string,
  values: PlaceholderValues,
): string {
  return query.replace(
    PLACEHOLDER,
    (_, name: keyof PlaceholderValues) => values[name],
  );
}

/**
 * Where a position of the filled query lies in the query that was written; both count UTF-16 units from 0. A position
 * within a filled placeholder is that of the placeholder.
 *
 * @public
 */
export function originalPosition(
  query: string,
  values: PlaceholderValues,
  position: number,
): number {
  let shift = 0;
  for (const found of query.matchAll(PLACEHOLDER)) {
    const value = values[found[1] as keyof PlaceholderValues];
    const start = found.index + shift;
    if (position < start) break;
    if (position < start + value.length) return found.index;
    shift += value.length - found[0].length;
  }
  return position - shift;
}

/**
 * Whether the query says where the service's labels go.
 *
 * @public
 */
export function hasSelector(query: string): boolean {
  return /\$selector\b/.test(query);
}
