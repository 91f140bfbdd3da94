import { entityOperations } from './entityOperations';
import { filterOperations } from './filterOperations';
import { listOperations } from './listOperations';
import type { Operation } from './operation';
import { searchOperations } from './searchOperations';

/**
 * Every kind of request that is measured.
 */
export const OPERATIONS: Operation[] = [
  ...listOperations,
  ...filterOperations,
  ...searchOperations,
  ...entityOperations,
];
