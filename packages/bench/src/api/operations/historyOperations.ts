import { keysOf } from './keysOf';
import type { Operation } from './operation';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

/**
 * What happened to an experiment: a page of its activity.
 */
export const historyOperations: Operation[] = [
  {
    name: 'events of an experiment',
    createRequests: async ({ rng, data }, count) => {
      const keys = keysOf(data);
      return repeat(count, () => ({
        path: queryPath(
          { limit: PAGE_SIZE },
          `/experiments/${pick(rng, keys)}/events`,
        ),
      }));
    },
    accepts: hasItems,
  },
];
