import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeliveryRow } from '@hone/backstage-plugin-metrics-common';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor, type Clock } from '@hone/node';
import type { ScopeKind } from '../../../../store/delivery/Rollup';
import type {
  OwnedService,
  RollupReadStore,
} from '../../../../store/delivery/RollupReadStore';
import { DEFAULT_RULES } from '../../rules/facts';
import { hourOf } from '../content/hours';
import { summarizeRollup } from '../content/summarizeRollup';
import type { WeekCalendar } from '../content/WeekCalendar';
import type { DashboardScope, DashboardScopes } from './DashboardScopes';
import { parsePeriod, type Period, type WeeksQuery } from './period';
import type { ReadableEntities } from './ReadableEntities';
import { byScope, sumWithin, weeksWithin } from './weeklyValues';

const DEFAULT_LIMIT = 50;
/** Services are looked up in the catalog so many at a time. */
const CANDIDATES = 500;
/** A page is not filled any further when so many times nearly nothing was readable. */
const MAX_LOOKUPS = 20;

interface RowsQuery extends WeeksQuery {
  cursor?: string;
  limit?: number;
}

type RowScope = Pick<DeliveryRow, 'ref' | 'services' | 'simulated'>;

/** Group by group, or service by service. */
export class DeliveryRowLists {
  constructor(
    private readonly options: {
      rollupReads: RollupReadStore;
      scopes: DashboardScopes;
      readable: ReadableEntities;
      calendar: WeekCalendar;
      clock: Clock;
    },
  ) {}

  /** Groups that own services with facts, by reference; the empty one stands for services without a group. */
  async groups(
    query: RowsQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<DeliveryRow>> {
    const period = this.period(query);
    const { limit = DEFAULT_LIMIT } = query;
    const after = afterOf(query);
    const { owners } = await this.options.scopes.resolve(
      undefined,
      credentials,
    );
    const fits = owners
      .filter(({ ownerRef }) => after === undefined || ownerRef > after)
      .sort((a, b) => (a.ownerRef < b.ownerRef ? -1 : 1));
    const page = fits.slice(0, limit).map(owner => ({
      ref: owner.ownerRef,
      services: owner.services,
      simulated: owner.simulated,
    }));
    return {
      items: await this.rows('owner', page, period),
      nextCursor:
        fits.length > limit ? encodeCursor([page[limit - 1].ref]) : null,
    };
  }

  /** Services with facts, by reference. */
  async services(
    query: RowsQuery & { group?: string },
    credentials: BackstageCredentials,
  ): Promise<Page<DeliveryRow>> {
    const period = this.period(query);
    const scope = await this.options.scopes.resolve(query.group, credentials);
    const { found, nextCursor } = await this.readableServices(
      scope,
      query,
      credentials,
    );
    const page = found.map(service => ({
      ref: service.entityRef,
      services: 1,
      simulated: service.simulated,
    }));
    return { items: await this.rows('service', page, period), nextCursor };
  }

  private period(query: RowsQuery): Period {
    const { calendar, clock } = this.options;
    return parsePeriod(query, calendar, clock.now().getTime());
  }

  private async readableServices(
    scope: DashboardScope,
    query: RowsQuery,
    credentials: BackstageCredentials,
  ): Promise<{ found: OwnedService[]; nextCursor: string | null }> {
    const { rollupReads, readable } = this.options;
    const { limit = DEFAULT_LIMIT } = query;
    const owners = new Set(scope.owners.map(({ ownerRef }) => ownerRef));
    // Each is asked for by itself, so those without a group may be looked at.
    if (scope.group === null) owners.add('');
    const found: OwnedService[] = [];
    let after = afterOf(query) ?? '';
    for (let lookup = 0; lookup < MAX_LOOKUPS; lookup += 1) {
      const candidates = await rollupReads.services(
        [...owners],
        after,
        CANDIDATES,
      );
      const refs = candidates.map(({ entityRef }) => entityRef);
      const visible = await readable.among(refs, credentials);
      for (const candidate of candidates) {
        if (found.length === limit) {
          return { found, nextCursor: encodeCursor([after]) };
        }
        after = candidate.entityRef;
        if (visible.has(after)) found.push(candidate);
      }
      if (candidates.length < CANDIDATES) return { found, nextCursor: null };
    }
    return { found, nextCursor: encodeCursor([after]) };
  }

  private async rows(
    kind: ScopeKind,
    scopes: RowScope[],
    period: Period,
  ): Promise<DeliveryRow[]> {
    const { rollupReads, calendar, clock } = this.options;
    const hour = hourOf(clock.now().getTime());
    const time = { hour, rules: DEFAULT_RULES };
    const found = await rollupReads.rollups(
      kind,
      scopes.map(({ ref }) => ref),
      period,
    );
    const byRef = byScope(found);
    return scopes.map(scope => {
      const weeks = byRef.get(scope.ref) ?? new Map();
      return {
        ...scope,
        summary: summarizeRollup(sumWithin(weeks, period), time),
        weeks: weeksWithin(weeks, period, calendar, time),
      };
    });
  }
}

function afterOf({ cursor }: RowsQuery): string | undefined {
  return cursor === undefined ? undefined : String(decodeCursor(cursor, 1)[0]);
}
