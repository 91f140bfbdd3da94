import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeliveryQuality } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import type { Rollup } from '../../../../store/delivery/Rollup';
import type {
  RollupReadStore,
  ServiceCheck,
  ServiceFaults,
  WeekRange,
} from '../../../../store/delivery/RollupReadStore';
import { share } from '../../summary/estimates';
import type { WeekCalendar } from '../content/WeekCalendar';
import type { DashboardScope, DashboardScopes } from './DashboardScopes';
import { parsePeriod, type WeeksQuery } from './period';
import type { ReadableEntities } from './ReadableEntities';
import { sumWithin } from './weeklyValues';

const MAX_SERVICES = 20;
/** So many are looked up in the catalog to find those that the caller may read. */
const CANDIDATES = 200;
/** More events without a service than these are not counted. */
const MAX_UNASSIGNED = 100_000;
/** Bounds the cache to a few megabytes. */
const MAX_CACHED_ANSWERS = 200;

type Check = DeliveryQuality['checks'][number];

/** How many cases of each check are as they should be, and how many there are. */
const CASES: Record<ServiceCheck, (sum: Rollup) => [number, number]> = {
  linked: sum => [sum.namedFailures, sum.failures],
  computable: sum => [
    sum.changes - sum.firstChanges - sum.negativeChanges,
    sum.changes,
  ],
  'known-commits': sum => [
    sum.deployments - sum.unknownCommits,
    sum.deployments,
  ],
  clocks: sum => [sum.changes - sum.negativeChanges, sum.changes],
};

interface Question {
  check: ServiceCheck;
  owners: string[];
  range: WeekRange;
}

/** How far the numbers of a dashboard can be trusted. */
export class DeliveryQualityReader {
  /** To find the worst all services are looked at; that is done once for each state of the roll-ups. */
  private readonly worst: LRUCache<string, ServiceFaults[], Question>;

  constructor(
    private readonly options: {
      rollupReads: RollupReadStore;
      scopes: DashboardScopes;
      readable: ReadableEntities;
      calendar: WeekCalendar;
      clock: Clock;
    },
  ) {
    this.worst = new LRUCache<string, ServiceFaults[], Question>({
      max: MAX_CACHED_ANSWERS,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context: { check, owners, range } }) =>
        options.rollupReads.worst(check, owners, range, CANDIDATES),
    });
  }

  async quality(
    query: WeeksQuery & { group?: string },
    credentials: BackstageCredentials,
  ): Promise<DeliveryQuality> {
    const { scopes, calendar, clock } = this.options;
    const { from, to } = parsePeriod(query, calendar, clock.now().getTime());
    const scope = await scopes.resolve(query.group, credentials);
    const range = { from, to };
    const sum = sumWithin(await scopes.weeks(scope, range), range);
    const checks: Check[] = [];
    for (const check of Object.keys(CASES) as ServiceCheck[]) {
      const [count, of] = CASES[check](sum);
      const services =
        count < of ? await this.worstOf(check, scope, range, credentials) : [];
      checks.push({ check, share: share(count, of), services });
    }
    // Events without a service belong to no group.
    if (scope.group === null) checks.push(await this.assigned(sum, range));
    return { period: range, checks };
  }

  private async worstOf(
    check: ServiceCheck,
    scope: DashboardScope,
    range: WeekRange,
    credentials: BackstageCredentials,
  ): Promise<Check['services']> {
    const { key, state } = scope;
    const owners = scope.owners.map(({ ownerRef }) => ownerRef);
    const name = [check, key, range.from, range.to, state.revision].join('\n');
    const context = { check, owners, range };
    const found = (await this.worst.fetch(name, { context }))!;
    const visible = await this.options.readable.among(
      found.map(({ entityRef }) => entityRef),
      credentials,
    );
    return found
      .filter(({ entityRef }) => visible.has(entityRef))
      .slice(0, MAX_SERVICES)
      .map(({ entityRef, faults, of }) => ({
        ref: entityRef,
        count: of - faults,
        of,
      }));
  }

  private async assigned(sum: Rollup, { from, to }: WeekRange): Promise<Check> {
    const { rollupReads, calendar } = this.options;
    const unassigned = await rollupReads.unassigned(
      { from: calendar.startOf(from), to: calendar.startOf(to) },
      MAX_UNASSIGNED,
    );
    return {
      check: 'assigned',
      share: share(sum.events, sum.events + unassigned),
      services: [],
    };
  }
}
