import { entityOperations } from './entityOperations';
import { filterOperations } from './filterOperations';
import { historyOperations } from './historyOperations';
import { ideaOperations } from './ideaOperations';
import { listOperations } from './listOperations';
import type { Operation } from './operation';
import { restrictedOperations } from './restrictedOperations';
import { searchOperations } from './searchOperations';

/**
 * Every kind of request that is measured.
 */
export const OPERATIONS: Operation[] = [
  ...listOperations,
  ...filterOperations,
  ...searchOperations,
  ...entityOperations,
  ...historyOperations,
  ...ideaOperations,
  ...restrictedOperations,
];
