import type { Knex } from 'knex';
import { OF_SERVICES } from './factIndexes';
import type { Rollup, ScopeKind } from './Rollup';
import {
  markDue,
  replaceRows,
  type AddRollup,
  type SumKind,
} from './rollupSums';
import { toRollup, type RollupRow } from './rollupRows';
import { touchServices } from './touchServices';

/** So many parts are in memory at a time. */
const PART_PAGE = 2_000;

/** A service whose facts have changed since it was computed. */
export interface DueService {
  entityRef: string;
  factsRevision: number;
}

/** What a service's roll-ups were computed by. */
export interface ServiceBasis {
  entityRef: string;
  basis: string;
}

/** A service's roll-ups, and what they rest on. */
export interface ComputedService {
  entityRef: string;
  /** The revision of its facts that was there before they were read. */
  factsRevision: number;
  basis: string;
  ownerRef: string;
  simulated: boolean;
  weeks: ReadonlyMap<string, Rollup>;
}

/** A sum of which parts have changed, in some weeks. */
export interface DueSum {
  scopeRef: string;
  weeks: string[];
}

const PART_OF: Record<SumKind, ScopeKind> = {
  owner: 'service',
  organisation: 'owner',
};

/** Writes roll-ups of services, and the sums that follow from them. */
export class RollupStore {
  constructor(private readonly knex: Knex) {}

  /** Services that are to be computed, by reference. */
  async dueServices(after: string, limit: number): Promise<DueService[]> {
    const rows: RollupRow[] = await this.knex('delivery_services')
      .select('entity_ref', 'facts_revision')
      .whereRaw('facts_revision > computed_revision')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      factsRevision: Number(row.facts_revision),
    }));
  }

  /** Services that are not due, by reference. */
  async bases(after: string, limit: number): Promise<ServiceBasis[]> {
    const rows: RollupRow[] = await this.knex('delivery_services')
      .select('entity_ref', 'computed_basis')
      .whereRaw('facts_revision <= computed_revision')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      basis: row.computed_basis,
    }));
  }

  /** Instants of the newest facts of a service, changes apart. */
  async eventInstants(entityRef: string, limit: number): Promise<number[]> {
    const rows: RollupRow[] = await this.knex('delivery_facts')
      .select('at')
      .where('entity_ref', entityRef)
      .whereRaw(OF_SERVICES)
      .orderBy('at', 'desc')
      .limit(limit);
    return rows.map(row => Number(row.at));
  }

  /** Has services computed anew although no fact has changed. */
  async requestAnew(entityRefs: readonly string[]): Promise<void> {
    await this.knex.transaction(tx =>
      touchServices(tx, new Map(entityRefs.map(ref => [ref, 0]))),
    );
  }

  /** Leaves a service's roll-ups as they are, until it is known what they would rest on. */
  async leave({ entityRef, factsRevision }: DueService): Promise<void> {
    await this.knex('delivery_services')
      .where('entity_ref', entityRef)
      .where('computed_revision', '<', factsRevision)
      .update({ computed_revision: factsRevision, computed_basis: '' });
  }

  /**
   * Puts a service's roll-ups in place. Facts that came in while it was computed have a later revision, so that it stays
   * due; of two that compute it at once, the one that knows more stands.
   *
   * @returns whether these stand now
   */
  async replaceService(service: ComputedService): Promise<boolean> {
    const { entityRef, factsRevision, ownerRef } = service;
    return this.knex.transaction(async tx => {
      const taken = await tx('delivery_services')
        .where('entity_ref', entityRef)
        .where('computed_revision', '<', factsRevision)
        .update({
          computed_revision: factsRevision,
          computed_basis: service.basis,
          owner_ref: ownerRef,
          simulated: service.simulated,
        });
      if (taken === 0) return false;
      const stored: RollupRow[] = await tx('delivery_rollups').where({
        scope_kind: 'service',
        scope_ref: entityRef,
      });
      const scope = {
        kind: 'service',
        ref: entityRef,
        parent: ownerRef,
      } as const;
      const changed = await replaceRows(tx, scope, service.weeks, stored);
      await markDue(tx, 'owner', changed);
      return true;
    });
  }

  /** Sums of which a part has changed, scope by scope. */
  async dueSums(kind: SumKind, limit: number): Promise<DueSum[]> {
    const rows: RollupRow[] = await this.knex('delivery_rollups_due')
      .select('scope_ref', 'week')
      .where('scope_kind', kind)
      .orderBy(['scope_ref', 'week'])
      .limit(limit);
    const sums = new Map<string, string[]>();
    for (const { scope_ref: ref, week } of rows) {
      sums.set(ref, [...(sums.get(ref) ?? []), week]);
    }
    return [...sums].map(([scopeRef, weeks]) => ({ scopeRef, weeks }));
  }

  /** Adds the parts of a sum up anew, for the weeks that are still due. */
  async refreshSum(kind: SumKind, due: DueSum, add: AddRollup): Promise<void> {
    await this.knex.transaction(async tx => {
      const weeks = await this.take(tx, kind, due);
      if (weeks.length === 0) return;
      const sums = await this.addParts(tx, kind, { ...due, weeks }, add);
      const stored: RollupRow[] = await tx('delivery_rollups')
        .where({ scope_kind: kind, scope_ref: due.scopeRef })
        .whereIn('week', weeks);
      const scope = { kind, ref: due.scopeRef, parent: '' };
      const changed = await replaceRows(tx, scope, sums, stored);
      if (changed.length === 0) return;
      if (kind === 'owner') await markDue(tx, 'organisation', changed);
      await this.countChange(tx);
    });
  }

  /** Notes that everything is up to date. */
  async finish(at: Date): Promise<void> {
    await this.knex('delivery_rollup_state')
      .insert({ id: 1, revision: 0, computed_at: at.getTime() })
      .onConflict('id')
      .merge(['computed_at']);
  }

  /**
   * Takes the marks before the parts are read: whoever changes a part meanwhile waits for this transaction, and then
   * marks the sum again.
   */
  private async take(
    tx: Knex.Transaction,
    kind: SumKind,
    { scopeRef, weeks }: DueSum,
  ): Promise<string[]> {
    const key = { scope_kind: kind, scope_ref: scopeRef };
    const rows: RollupRow[] = await tx('delivery_rollups_due')
      .select('week')
      .where(key)
      .whereIn('week', weeks)
      .orderBy('week')
      .forUpdate();
    const taken = rows.map(row => row.week);
    await tx('delivery_rollups_due').where(key).whereIn('week', taken).delete();
    return taken;
  }

  private async addParts(
    tx: Knex.Transaction,
    kind: SumKind,
    { scopeRef, weeks }: DueSum,
    add: AddRollup,
  ): Promise<Map<string, Rollup>> {
    const sums = new Map<string, Rollup>();
    let last: RollupRow | undefined;
    do {
      const page = tx('delivery_rollups')
        .where({ scope_kind: PART_OF[kind], parent_ref: scopeRef })
        .whereIn('week', weeks)
        .orderBy(['week', 'scope_ref'])
        .limit(PART_PAGE);
      if (last) {
        page.whereRaw('(week, scope_ref) > (?, ?)', [
          last.week,
          last.scope_ref,
        ]);
      }
      const rows: RollupRow[] = await page;
      for (const row of rows) {
        const { week, rollup } = toRollup(row);
        sums.set(week, add(sums.get(week), rollup));
      }
      last = rows.length === PART_PAGE ? rows[PART_PAGE - 1] : undefined;
    } while (last);
    return sums;
  }

  private async countChange(tx: Knex.Transaction): Promise<void> {
    await tx('delivery_rollup_state')
      .insert({ id: 1, revision: 1, computed_at: null })
      .onConflict('id')
      .merge({ revision: tx.raw('delivery_rollup_state.revision + 1') });
  }
}
