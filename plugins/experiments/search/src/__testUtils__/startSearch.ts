import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionBackend from '@backstage/plugin-permission-backend';
import searchBackend from '@backstage/plugin-search-backend';
import type { SearchResultSet } from '@backstage/plugin-search-common';
import {
  ExperimentsClient,
  IdeasClient,
} from '@hone/backstage-plugin-experiments-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- these tests index what the real registry holds
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import searchModule from '..';
import { askedByPlugins } from './askedByPlugins';
import { peoplePolicyModule } from './PeoplePolicy';

function entity(kind: string, name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations:
      kind === 'Component'
        ? [{ type: 'ownedBy', targetRef: 'group:default/checkout' }]
        : [],
  };
}

/** Runs tasks when the test says so. */
class ManualScheduler {
  private readonly tasks = new Map<string, SchedulerServiceTaskFunction>();

  get factory() {
    return mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({
        run: async ({ id, fn }) => {
          this.tasks.set(id, fn);
        },
      }),
    }).factory;
  }

  async run(id: string): Promise<void> {
    const task = this.tasks.get(id);
    if (!task) throw new Error(`There is no task ${id}`);
    await task(new AbortController().signal);
  }
}

/** Options of client calls by a user. */
export function as(name: string) {
  return { token: mockCredentials.user.token(`user:default/${name}`) };
}

/**
 * The search with its own engine, the real registry and the real permission backend.
 */
export async function startSearch() {
  const scheduler = new ManualScheduler();
  const backend = await startTestBackend({
    features: [
      searchBackend,
      searchModule,
      experimentsPlugin,
      permissionBackend,
      peoplePolicyModule,
      askedByPlugins,
      scheduler.factory,
      catalogServiceMock.factory({
        entities: [
          entity('Component', 'cart-api'),
          entity('Group', 'partners'),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          permission: { enabled: true },
        },
      }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}/api`;
  const discoveryApi = { getBaseUrl: async (id: string) => `${origin}/${id}` };
  return {
    experiments: new ExperimentsClient({ discoveryApi }),
    ideas: new IdeasClient({ discoveryApi }),
    async index() {
      await scheduler.run('search_index_hone_experiment');
      await scheduler.run('search_index_hone_idea');
    },
    async find(who: string, term: string): Promise<SearchResultSet['results']> {
      const response = await fetch(
        `${origin}/search/query?${new URLSearchParams({ term })}`,
        { headers: { authorization: `Bearer ${as(who).token}` } },
      );
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as SearchResultSet).results;
    },
    stop: () => backend.stop(),
  };
}
