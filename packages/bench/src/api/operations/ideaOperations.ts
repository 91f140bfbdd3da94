import type { SampledIdea } from '../dataset/DatasetSummary';
import type { Operation } from './operation';
import { firstPage, laterPage, type List } from './pages';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';
import { textSearches } from './searches';

const PATH = '/ideas';

/** What the backlog shows before anybody narrows it. */
const STATUSES: SampledIdea['status'][] = ['open', 'trying'];

const byRank: List = {
  name: 'backlog by rank',
  path: PATH,
  parameters: { status: STATUSES },
};

const byVotes: List = {
  name: 'backlog by votes',
  path: PATH,
  parameters: { status: STATUSES, sort: '-votes' },
};

/** The backlog narrowed as people narrow it, with values of ideas that it shows. */
function narrowed(
  name: string,
  parameters: (idea: SampledIdea) => Parameters<typeof queryPath>[0],
): Operation {
  return {
    name,
    createRequests: async ({ rng, data }, count) => {
      const sample = data.ideas.sample.filter(
        ({ status, ownerRef, entityRef }) =>
          STATUSES.includes(status) && ownerRef !== null && entityRef !== null,
      );
      return repeat(count, () => ({
        path: queryPath(
          {
            status: STATUSES,
            limit: PAGE_SIZE,
            ...parameters(pick(rng, sample)),
          },
          PATH,
        ),
      }));
    },
    accepts: hasItems,
  };
}

const detail: Operation = {
  name: 'idea by key',
  createRequests: async ({ rng, data }, count) =>
    repeat(count, () => ({
      path: `${PATH}/IDEA-${pick(rng, data.ideas.sample).number}`,
    })),
  accepts: (answer, { path }) =>
    path.endsWith(`/${(answer as { key?: string }).key}`),
};

const similar: Operation = {
  name: 'similar ideas',
  createRequests: async ({ rng, data }, count) =>
    repeat(count, () => ({
      path: `${PATH}/duplicates`,
      body: { title: pick(rng, data.ideas.sample).title },
    })),
  accepts: answer => Array.isArray((answer as { items?: unknown }).items),
};

function balance(
  name: string,
  owner: (idea: SampledIdea) => string | undefined,
): Operation {
  return {
    name,
    createRequests: async ({ rng, data }, count) => {
      const sample = data.ideas.sample.filter(({ ownerRef }) => ownerRef);
      return repeat(count, () => ({
        path: queryPath({ owner: owner(pick(rng, sample)) }, `${PATH}/balance`),
      }));
    },
    accepts: answer => 'systemic' in (answer as object),
  };
}

/**
 * What the backlog asks for.
 */
export const ideaOperations: Operation[] = [
  firstPage(byRank),
  laterPage(byRank),
  firstPage(byVotes),
  narrowed('backlog of an owner', ({ ownerRef }) => ({ owner: ownerRef! })),
  narrowed('backlog of a service', ({ entityRef }) => ({
    entityRef: entityRef!,
  })),
  narrowed('backlog of a source', ({ source }) => ({ source: source.type })),
  narrowed('backlog of all states, by change', ({ ownerRef }) => ({
    owner: ownerRef!,
    status: undefined,
    sort: '-updatedAt',
  })),
  ...textSearches('backlog search', {
    path: PATH,
    rows: ({ data }) => data.ideas,
  }),
  detail,
  similar,
  balance('balance of all', () => undefined),
  balance('balance of an owner', ({ ownerRef }) => ownerRef!),
];
