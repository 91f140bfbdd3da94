import { parseHumanKey } from '../humanKey';
import type { SearchedTable } from '../search/searchFilter';

/**
 * The human key of a number: IDEA-17.
 */
export function ideaKey(number: number): string {
  return `IDEA-${number}`;
}

/**
 * Reads a human key or an id; null when it is neither.
 */
export function parseIdeaKey(
  key: string,
): { number: number } | { id: string } | null {
  return parseHumanKey(key, 'IDEA');
}

/**
 * Ideas as a table to search in.
 */
export const SEARCHED_IDEAS: SearchedTable = {
  table: 'ideas',
  parseKey: parseIdeaKey,
};
