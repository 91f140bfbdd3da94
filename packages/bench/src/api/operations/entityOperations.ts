import type { Operation } from './operation';
import { keysOf } from './keysOf';
import { hasItems, pick, queryPath, repeat } from './requests';

const detail: Operation = {
  name: 'experiment by key',
  createRequests: async ({ rng, data }, count) => {
    const keys = keysOf(data);
    return repeat(count, () => ({ path: `/experiments/${pick(rng, keys)}` }));
  },
  accepts: (answer, { path }) =>
    path.endsWith(`/${(answer as { key?: string }).key}`),
};

function sumOf(answer: unknown): number {
  const { statuses = {} } = answer as { statuses?: Record<string, number> };
  return Object.values(statuses).reduce((sum, n) => sum + n, 0);
}

const counts: Operation = {
  name: 'counts of all',
  createRequests: async (_context, count) =>
    repeat(count, () => ({ path: '/experiments/counts' })),
  accepts: answer => sumOf(answer) > 0,
};

const ownerCounts: Operation = {
  name: 'counts of an owner',
  createRequests: async ({ rng, data }, count) => {
    const owners = data.experiments.sample.flatMap(
      ({ ownerRef }) => ownerRef ?? [],
    );
    return repeat(count, () => ({
      path: queryPath({ owner: pick(rng, owners) }, '/experiments/counts'),
    }));
  },
  accepts: answer => sumOf(answer) > 0,
};

/** What the tab of a service may take in one request. */
const TAB_MS = 60;

function summaries(name: string, refs: number, budgetMs?: number): Operation {
  return {
    name,
    budgetMs,
    createRequests: async ({ rng, data }, count) => {
      const known = [...new Set(data.experiments.sample.map(e => e.entityRef))];
      const wanted = Math.min(refs, known.length);
      return repeat(count, () => {
        const chosen = new Set<string>();
        while (chosen.size < wanted)
          chosen.add(pick(rng, data.experiments.sample).entityRef);
        return {
          path: '/entities/summaries',
          body: { entityRefs: [...chosen] },
        };
      });
    },
    accepts: answer =>
      hasItems(answer) &&
      (answer as { items: unknown[] }).items.some(item => sumOf(item) > 0),
  };
}

/**
 * What an experiment's page, the portfolio's header and the cards of entity pages ask for.
 */
export const entityOperations: Operation[] = [
  detail,
  counts,
  ownerCounts,
  summaries('entity tab', 1, TAB_MS),
  summaries('summaries of 20 entities', 20),
];
