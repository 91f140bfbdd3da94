import type { Rng } from '@hone/inference';
import {
  hasItems,
  pick,
  queryPath,
  repeat,
} from '../../api/operations/requests';
import type { ApiRequest } from '../../backend/ApiClient';
import { instant, NOW } from '../dataset/logTime';
import type { BenchService, Organisation } from '../dataset/organisation';

const DAY_MS = 86_400_000;

/** What the tab of a service shows first. */
const SERVICE_DAYS = 91;

/** Rows that a page of groups or services shows. */
const PAGE_SIZE = 50;

/**
 * A kind of request that a dashboard sends.
 */
export interface DashboardRequest {
  name: string;
  /** Whether it is about the organisation or about one service, which have goals of their own. */
  scope: 'organisation' | 'service';
  createRequests(rng: Rng, count: number): ApiRequest[];
  /** Whether the answer holds what is sure to be there; the benchmark stops when it does not. */
  accepts(answer: unknown): boolean;
}

const pathOf = (
  name: string,
  parameters: Parameters<typeof queryPath>[0],
): ApiRequest => ({ path: queryPath(parameters, `/delivery/${name}`) });

function answersForServices(answer: unknown): boolean {
  return Number((answer as { services?: number }).services) > 0;
}

function overview(weeks: number): DashboardRequest {
  return {
    name: `organisation, ${weeks} weeks`,
    scope: 'organisation',
    createRequests: (_rng, count) =>
      repeat(count, () => pathOf('overview', { weeks })),
    accepts: answersForServices,
  };
}

/** Monday after the running week, and those before it. */
function mondays(count: number): string[] {
  const days = (8 - new Date(NOW).getUTCDay()) % 7;
  return Array.from({ length: count }, (_, i) =>
    instant(NOW + (days - 7 * i) * DAY_MS).slice(0, 10),
  );
}

/** Each asks for another period, so that none is answered from what was computed for an earlier one. */
const otherPeriods: DashboardRequest = {
  name: 'organisation, other periods',
  scope: 'organisation',
  createRequests: (rng, count) => {
    const periods = mondays(8).flatMap(until =>
      Array.from({ length: 52 }, (_, i) => ({ weeks: i + 1, until })),
    );
    const shuffled = rng.shuffle(periods);
    return Array.from({ length: count }, (_, i) =>
      pathOf('overview', shuffled[i % shuffled.length]),
    );
  },
  accepts: answersForServices,
};

function rows(
  name: string,
  create: (rng: Rng) => ApiRequest,
): DashboardRequest {
  return {
    name,
    scope: 'organisation',
    createRequests: (rng, count) => repeat(count, () => create(rng)),
    accepts: hasItems,
  };
}

/** The requests of the page of a service. */
function servicePage(
  which: string,
  pickService: (rng: Rng) => BenchService,
): DashboardRequest[] {
  const window = {
    from: instant(NOW - SERVICE_DAYS * DAY_MS),
    to: instant(NOW),
  };
  const create = (name: string) => (rng: Rng, count: number) =>
    repeat(count, () =>
      pathOf(name, { entityRef: pickService(rng).entityRef, ...window }),
    );
  return [
    {
      name: `${which}, summary`,
      scope: 'service',
      createRequests: create('summary'),
      accepts: answer =>
        Number((answer as { deployments?: number }).deployments) >= 0,
    },
    {
      name: `${which}, releases`,
      scope: 'service',
      createRequests: create('releases'),
      // A quiet service may have had none in these weeks.
      accepts: answer => Array.isArray((answer as { items?: unknown[] }).items),
    },
  ];
}

/**
 * What people's pages ask, about the organisation and about services: the busiest one, and all others of the less busy
 * half.
 */
export function dashboardRequests(
  organisation: Organisation,
): DashboardRequest[] {
  const { services, groupRefs } = organisation;
  const quiet = services.slice(services.length / 2);
  return [
    overview(13),
    overview(52),
    otherPeriods,
    rows('groups, 50 rows', () => pathOf('groups', { limit: PAGE_SIZE })),
    rows('services, 50 rows', () => pathOf('services', { limit: PAGE_SIZE })),
    rows('services of a group', rng =>
      pathOf('services', { group: pick(rng, groupRefs), limit: PAGE_SIZE }),
    ),
    ...servicePage('a quiet service', rng => pick(rng, quiet)),
    ...servicePage('the busiest service', () => services[0]),
  ];
}
