import type { Operation } from './operation';
import { firstPage, laterPage, type List } from './pages';

const byDate: List = {
  name: 'list by date',
  path: '/experiments',
  parameters: { sort: '-updatedAt' },
};

const byEffect: List = {
  name: 'list by effect',
  path: '/experiments',
  parameters: { sort: '-effectBound' },
};

/**
 * The registry from its first page on, by date and by effect.
 */
export const listOperations: Operation[] = [
  firstPage(byDate),
  laterPage(byDate),
  firstPage(byEffect),
  laterPage(byEffect),
];
