/**
 * One page of a list; `nextCursor` is null on the last page.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
