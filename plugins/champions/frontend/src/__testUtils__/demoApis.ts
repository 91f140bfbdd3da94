import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  ExperimentSummary,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import type { Page } from '@hone/common';
import { ADA, CHECKOUT, DEMO_ENTITIES } from '../__fixtures__/demoPeople';
import { DemoWorld } from '../__fixtures__/DemoWorld';
import { InMemoryChampions } from '../__fixtures__/InMemoryChampions';
import { InMemorySeats } from '../__fixtures__/InMemorySeats';
import { championsApiRef } from '../api/championsApiRef';
import { seatsApiRef } from '../api/seatsApiRef';
import { scopeExperimentsApiRef, scopeIdeasApiRef } from '../api/workApiRefs';

/** Where links to people and services lead. */
export const CATALOG_ROUTES = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Everything that the pages call, in memory, as one reader sees it. */
export function demoApis(options: { reader?: string; groups?: string[] } = {}) {
  const { reader = ADA, groups = [CHECKOUT] } = options;
  const world = new DemoWorld({ reader });
  const champions = new InMemoryChampions(world);
  const seats = new InMemorySeats(world);
  const ideas = {
    list: jest.fn(
      async (): Promise<Page<Idea>> => ({ items: [], nextCursor: null }),
    ),
  };
  const experiments = {
    list: jest.fn(
      async (): Promise<Page<ExperimentSummary>> => ({
        items: [],
        nextCursor: null,
      }),
    ),
  };
  const identity = mockApis.identity({
    userEntityRef: reader,
    ownershipEntityRefs: [reader, ...groups],
  });
  const apis = [
    [championsApiRef, champions],
    [seatsApiRef, seats],
    [scopeIdeasApiRef, ideas],
    [scopeExperimentsApiRef, experiments],
    [catalogApiRef, catalogApiMock({ entities: DEMO_ENTITIES })],
    [identityApiRef, identity],
  ] as const;
  return { world, champions, seats, ideas, experiments, apis };
}
