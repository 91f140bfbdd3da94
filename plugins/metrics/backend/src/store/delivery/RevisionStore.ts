import type { Knex } from 'knex';

/** How often what a service is computed from has changed. */
interface FactRevisions {
  /** Of its own facts, and of what people said about its incidents. */
  service: number;
  /** Of the commits of its repository. */
  repository: number;
}

type Row = Record<string, any>;

/** Tells whether anything has changed that a service is computed from, without reading it. */
export class RevisionStore {
  constructor(private readonly knex: Knex) {}

  /**
   * What is read after this is at least as new as the revisions say.
   *
   * @param repository - empty when the service has none
   */
  async of(entityRef: string, repository: string): Promise<FactRevisions> {
    const rows: Row[] = await this.knex('delivery_services')
      .select(this.knex.raw('0 as is_repository'), 'facts_revision')
      .where('entity_ref', entityRef)
      .unionAll(
        this.knex('delivery_repositories')
          .select(this.knex.raw('1 as is_repository'), 'facts_revision')
          .where({ repository }),
      );
    const revisionOf = (isRepository: number) =>
      Number(
        rows.find(row => Number(row.is_repository) === isRepository)
          ?.facts_revision ?? 0,
      );
    return { service: revisionOf(0), repository: revisionOf(1) };
  }
}
