/** One page of rows; the cursor is the place of the first row. */
export function pageOf<T>(
  rows: readonly T[],
  query: { cursor?: string; limit?: number } = {},
): { items: T[]; nextCursor: string | null } {
  const offset = Number(query.cursor ?? 0);
  const next = offset + (query.limit ?? 50);
  return {
    items: rows.slice(offset, next),
    nextCursor: next < rows.length ? String(next) : null,
  };
}

/** Whether a row has one of the wanted values; no wanted value means any. */
export function hasOneOf<T>(
  wanted: readonly T[] | undefined,
  value: T | null | undefined,
): boolean {
  if (!wanted?.length) return true;
  return value !== null && value !== undefined && wanted.includes(value);
}

/** Whether a text holds another one, whatever the case. */
export function holdsText(text: string, wanted: string | undefined): boolean {
  return (
    !wanted ||
    text
      .toLocaleLowerCase('en-US')
      .includes(wanted.toLocaleLowerCase('en-US').trim())
  );
}
