/** Entries of a page unless the caller says how many. */
export const DEFAULT_LIMIT = 50;

/**
 * Position in a list.
 */
export interface PageQuery {
  cursor?: string;
  limit?: number;
}
