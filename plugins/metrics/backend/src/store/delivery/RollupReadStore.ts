import { fromInstant } from '@hone/node';
import type { Knex } from 'knex';
import { OF_SERVICES } from './factIndexes';
import type { ScopedRollup, ScopeKind } from './Rollup';
import { toRollup, type RollupRow } from './rollupRows';

/** Weeks by their Mondays, the last not included. */
export interface WeekRange {
  from: string;
  to: string;
}

/** How far roll-ups are. */
export interface RollupState {
  /** Grows whenever a sum changes. */
  revision: number;
  /** When everything was last up to date. */
  computedAt: Date | null;
}

/** An owner of services with facts; the reference is empty for services without a group. */
export interface Owner {
  ownerRef: string;
  services: number;
  simulated: boolean;
}

/** A service with facts. */
export interface OwnedService {
  entityRef: string;
  simulated: boolean;
}

/** Of how many cases a check finds fault with how many, for one service. */
export interface ServiceFaults {
  entityRef: string;
  faults: number;
  of: number;
}

/** Faults and cases of the checks of data quality, as columns. */
const CHECKS = {
  linked: ['failures - named_failures', 'failures'],
  computable: ['first_changes + negative_changes', 'changes'],
  'known-commits': ['unknown_commits', 'deployments'],
  clocks: ['negative_changes', 'changes'],
} as const;

/** A check that looks at the facts of a service. */
export type ServiceCheck = keyof typeof CHECKS;

/** More groups than any catalog that we know of has. */
const MAX_OWNERS = 20_000;

/** Reads roll-ups. */
export class RollupReadStore {
  constructor(private readonly knex: Knex) {}

  async state(): Promise<RollupState> {
    const row = await this.knex('delivery_rollup_state').where('id', 1).first();
    return {
      revision: Number(row?.revision ?? 0),
      computedAt: fromInstant(row?.computed_at),
    };
  }

  /** Roll-ups of some scopes, in no order; the caller bounds both scopes and weeks. */
  async rollups(
    kind: ScopeKind,
    scopeRefs: readonly string[],
    { from, to }: WeekRange,
  ): Promise<ScopedRollup[]> {
    const rows: RollupRow[] = await this.knex('delivery_rollups')
      .where('scope_kind', kind)
      .whereIn('scope_ref', scopeRefs)
      .where('week', '>=', from)
      .where('week', '<', to);
    return rows.map(toRollup);
  }

  /** All owners of services with facts, by reference. */
  async owners(): Promise<Owner[]> {
    const rows: RollupRow[] = await this.knex('delivery_services')
      .select('owner_ref')
      .count({ services: '*' })
      .sum({
        simulated: this.knex.raw('CASE WHEN simulated THEN 1 ELSE 0 END'),
      })
      .whereNotNull('owner_ref')
      .groupBy('owner_ref')
      .orderBy('owner_ref')
      .limit(MAX_OWNERS);
    return rows.map(row => ({
      ownerRef: row.owner_ref,
      services: Number(row.services),
      simulated: Number(row.simulated) > 0,
    }));
  }

  /** Services of some owners, by reference. */
  async services(
    ownerRefs: readonly string[],
    after: string,
    limit: number,
  ): Promise<OwnedService[]> {
    const rows: RollupRow[] = await this.knex('delivery_services')
      .select('entity_ref', 'simulated')
      .whereIn('owner_ref', ownerRefs)
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      simulated: Boolean(row.simulated),
    }));
  }

  /** The services with the most faults, the worst first. */
  async worst(
    check: ServiceCheck,
    ownerRefs: readonly string[],
    { from, to }: WeekRange,
    limit: number,
  ): Promise<ServiceFaults[]> {
    const [faults, of] = CHECKS[check];
    const rows: RollupRow[] = await this.knex('delivery_rollups')
      .select('scope_ref')
      .sum({ faults: this.knex.raw(faults), of: this.knex.raw(of) })
      .where('scope_kind', 'service')
      .whereIn('parent_ref', ownerRefs)
      .where('week', '>=', from)
      .where('week', '<', to)
      .groupBy('scope_ref')
      .havingRaw(`sum(${faults}) > 0`)
      .orderBy([{ column: 'faults', order: 'desc' }, { column: 'scope_ref' }])
      .limit(limit);
    return rows.map(row => ({
      entityRef: row.scope_ref,
      faults: Number(row.faults),
      of: Number(row.of),
    }));
  }

  /**
   * How many facts, changes apart, have no service yet.
   *
   * @param range - instants, the last not included
   * @param limit - no more than these are counted
   */
  async unassigned(
    range: { from: number; to: number },
    limit: number,
  ): Promise<number> {
    const found = this.knex('delivery_facts')
      .select(this.knex.raw('1'))
      .where('entity_ref', '')
      .whereRaw(OF_SERVICES)
      .where('at', '>=', range.from)
      .where('at', '<', range.to)
      .limit(limit)
      .as('found');
    const row = await this.knex.count({ count: '*' }).from(found).first();
    return Number(row?.count ?? 0);
  }
}
