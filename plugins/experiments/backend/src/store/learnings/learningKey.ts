import { parseHumanKey } from '../humanKey';
import type { SearchedTable } from '../search/searchFilter';

/**
 * The human key of a number: LRN-3.
 */
export function learningKey(number: number): string {
  return `LRN-${number}`;
}

/**
 * Reads a human key or an id; null when it is neither.
 */
export function parseLearningKey(
  key: string,
): { number: number } | { id: string } | null {
  return parseHumanKey(key, 'LRN');
}

/**
 * Learnings as a table to search in.
 */
export const SEARCHED_LEARNINGS: SearchedTable = {
  table: 'learnings',
  parseKey: parseLearningKey,
};
