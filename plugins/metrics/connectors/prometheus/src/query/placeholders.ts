/** What stands in for `$selector`, `$window` and `$step`. */
export interface PlaceholderValues {
  selector: string;
  window: string;
  step: string;
}

const PLACEHOLDER = /\$(selector|window|step)\b/g;

/** Fills a query; positions in the result can be told back with {@link originalPosition}. */
export function fillPlaceholders(
  query: string,
  values: PlaceholderValues,
): string {
  return query.replace(
    PLACEHOLDER,
    (_, name: keyof PlaceholderValues) => values[name],
  );
}

/** Where a position of the filled query lies in the query that was written. */
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

/** Whether the query says where the service's labels go. */
export function hasSelector(query: string): boolean {
  return /\$selector\b/.test(query);
}
