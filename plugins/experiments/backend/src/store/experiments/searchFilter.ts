import type { SearchedTable } from '../search/searchFilter';
import { parseKey } from './experimentKey';

/**
 * Experiments as a table to search in.
 */
export const SEARCHED_EXPERIMENTS: SearchedTable = {
  table: 'experiments',
  parseKey,
};
