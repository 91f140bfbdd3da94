import { keysOf } from './keysOf';
import type { Operation } from './operation';
import { search, textSearches, type Searched } from './searches';

const EXPERIMENTS: Searched = {
  path: '/experiments',
  rows: ({ data }) => data.experiments,
};

/**
 * The search box of the registry.
 */
export const searchOperations: Operation[] = [
  ...textSearches('search', EXPERIMENTS),
  search('search key', EXPERIMENTS, ({ data }) => keysOf(data)),
];
