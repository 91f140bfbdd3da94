import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { fromInstant, newId, toInstant } from '@hone/node';
import type { Knex } from 'knex';
import { touchServices } from './touchServices';

/** What a person said about the cause of an incident; `automatic` leaves it to the rules again. */
export type LinkCause =
  | { type: 'automatic' }
  | { type: 'none' }
  | { type: 'deployment'; id: string };

/** What stands about an incident; without a word of anybody `automatic` with revision 0. */
export interface StandingLink {
  incidentId: string;
  cause: LinkCause;
  revision: number;
}

/** One change of a link. */
export interface LinkChange {
  revision: number;
  /** What stood before; for `automatic` with the deployment that the rules named, if any. */
  from: { cause: LinkCause['type']; deploymentId: string | null };
  to: LinkCause;
  reason: string;
  changedBy: string;
  changedAt: Date;
}

type Row = Record<string, any>;

function toCause(type: string, id: string | null): LinkCause {
  if (type === 'deployment' && id !== null) return { type, id };
  return { type: type === 'none' ? 'none' : 'automatic' };
}

const idOf = (cause: LinkCause) =>
  cause.type === 'deployment' ? cause.id : null;

function toLink(row: Row): StandingLink {
  return {
    incidentId: row.incident_id,
    cause: toCause(row.cause, row.deployment_id),
    revision: row.revision,
  };
}

function toChange(row: Row): LinkChange {
  return {
    revision: row.revision,
    from: { cause: row.from_cause, deploymentId: row.from_deployment_id },
    to: toCause(row.to_cause, row.to_deployment_id),
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: fromInstant(row.changed_at)!,
  };
}

/** Links from incidents to deployments that people set, with their history. */
export class LinkStore {
  constructor(private readonly knex: Knex) {}

  /** Links of a service that people set and that stand. */
  async ofService(entityRef: string, limit: number): Promise<StandingLink[]> {
    const rows: Row[] = await this.knex('delivery_links')
      .where('entity_ref', entityRef)
      .whereNot('cause', 'automatic')
      .orderBy('incident_id')
      .limit(limit);
    return rows.map(toLink);
  }

  async get(entityRef: string, incidentId: string): Promise<StandingLink> {
    const row = await this.knex('delivery_links')
      .where({ entity_ref: entityRef, incident_id: incidentId })
      .first();
    return row
      ? toLink(row)
      : { incidentId, cause: { type: 'automatic' }, revision: 0 };
  }

  /** The changes of a link, the newest first. */
  async changes(
    entityRef: string,
    incidentId: string,
    limit: number,
  ): Promise<LinkChange[]> {
    const rows: Row[] = await this.knex('delivery_link_changes')
      .where({ entity_ref: entityRef, incident_id: incidentId })
      .orderBy('revision', 'desc')
      .limit(limit);
    return rows.map(toChange);
  }

  /** The service of a deployment that one of the sources told; undefined when none did. */
  async serviceOfDeployment(
    deploymentId: string,
    sources: readonly string[],
  ): Promise<string | undefined> {
    const row = await this.knex('delivery_facts')
      .select('entity_ref')
      .whereIn('source', [...sources])
      .where({ kind: 'deployment', external_id: deploymentId })
      .first();
    return row?.entity_ref || undefined;
  }

  /**
   * Sets a link and notes the change, and that the service has to be computed anew.
   *
   * @param change.revision - the new one; the one before it has to stand
   * @returns false when another revision stands; nothing is written then
   */
  async change(
    entityRef: string,
    incidentId: string,
    change: LinkChange,
  ): Promise<boolean> {
    try {
      return await this.knex.transaction(async tx => {
        if (!(await this.write(tx, entityRef, incidentId, change))) {
          return false;
        }
        await tx('delivery_link_changes').insert({
          id: newId(),
          entity_ref: entityRef,
          incident_id: incidentId,
          revision: change.revision,
          from_cause: change.from.cause,
          from_deployment_id: change.from.deploymentId,
          to_cause: change.to.type,
          to_deployment_id: idOf(change.to),
          reason: change.reason,
          changed_by: change.changedBy,
          changed_at: toInstant(change.changedAt),
        });
        // No fact is newer than before.
        await touchServices(tx, new Map([[entityRef, 0]]));
        return true;
      });
    } catch (error) {
      // Two people set the first link at the same time.
      if (isDatabaseConflictError(error)) return false;
      throw error;
    }
  }

  private async write(
    tx: Knex.Transaction,
    entityRef: string,
    incidentId: string,
    { to, revision }: LinkChange,
  ): Promise<boolean> {
    const key = { entity_ref: entityRef, incident_id: incidentId };
    const columns = { cause: to.type, deployment_id: idOf(to), revision };
    if (revision === 1) {
      await tx('delivery_links').insert({ ...key, ...columns });
      return true;
    }
    const changed = await tx('delivery_links')
      .where({ ...key, revision: revision - 1 })
      .update(columns);
    return changed > 0;
  }
}
