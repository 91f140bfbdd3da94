import type { Viewer } from '../backend/viewers';
import type { Operation } from './operation';
import { firstPage, type List } from './pages';
import { PAGE_SIZE, pick, queryPath, repeat } from './requests';
import { commonWords } from './searches';

const experiments: List = {
  name: 'list',
  path: '/experiments',
  parameters: { sort: '-updatedAt' },
};

const ideas: List = {
  name: 'backlog',
  path: '/ideas',
  parameters: { status: ['open', 'trying'] },
};

const counts: Operation = {
  name: 'counts',
  createRequests: async (_context, count) =>
    repeat(count, () => ({ path: '/experiments/counts' })),
  accepts: answer =>
    Object.values((answer as { statuses: Record<string, number> }).statuses)
      // Whoever is restricted has something, so not every state is empty.
      .some(n => n > 0),
};

const search: Operation = {
  name: 'search common word',
  createRequests: async ({ rng, data }, count) => {
    const words = commonWords(data.experiments);
    return repeat(count, () => ({
      path: queryPath({ q: pick(rng, words), limit: PAGE_SIZE }),
    }));
  },
  // The few that somebody may read need not hold the word.
  accepts: answer => Array.isArray((answer as { items?: unknown }).items),
};

function by(viewer: Viewer, operation: Operation): Operation {
  return { ...operation, name: `${viewer}: ${operation.name}`, viewer };
}

/**
 * The same lists for people whom the policy shows only a part, as conditions in SQL.
 */
export const restrictedOperations: Operation[] = [
  by('guest', firstPage(experiments)),
  by('guest', counts),
  by('guest', search),
  by('owner', firstPage(experiments)),
  by('owner', counts),
  by('owner', search),
  by('owner', firstPage(ideas)),
  by('team', firstPage(experiments)),
  by('team', counts),
  by('team', search),
  by('team', firstPage(ideas)),
];
