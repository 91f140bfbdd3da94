import type { Knex } from 'knex';
import { OF_SERVICES } from './factIndexes';

/** Facts that one source told under one name, while no service of the catalog answers to it. */
export interface UnassignedGroup {
  source: string;
  named: string;
  repository: string;
  events: number;
  firstAt: number;
  lastAt: number;
}

/** Position in the list: the most events first. */
export type UnassignedPosition = Pick<
  UnassignedGroup,
  'events' | 'source' | 'named' | 'repository'
>;

/** The newest facts are enough to see which names are missing. */
const NEWEST = 50_000;

type Row = Record<string, any>;

/** Facts without a service. */
export class UnassignedStore {
  constructor(private readonly knex: Knex) {}

  async groups(options: {
    after?: UnassignedPosition;
    limit: number;
  }): Promise<UnassignedGroup[]> {
    const { after, limit } = options;
    const newest = this.knex('delivery_facts')
      .select('source', 'named', 'repository', 'at')
      .where('entity_ref', '')
      .whereRaw(OF_SERVICES)
      .orderBy('at', 'desc')
      .limit(NEWEST)
      .as('newest');
    const groups = this.knex
      .select('source', 'named', 'repository')
      .count({ events: '*' })
      .min({ first_at: 'at' })
      .max({ last_at: 'at' })
      .from(newest)
      .groupBy('source', 'named', 'repository')
      .as('grouped');
    const rows: Row[] = await this.knex
      .select('*')
      .from(groups)
      .modify(query => {
        if (!after) return;
        const { events, source, named, repository } = after;
        query
          .where('events', '<', events)
          .orWhere(same =>
            same
              .where('events', events)
              .whereRaw('(source, named, repository) > (?, ?, ?)', [
                source,
                named,
                repository,
              ]),
          );
      })
      .orderBy([
        { column: 'events', order: 'desc' },
        'source',
        'named',
        'repository',
      ])
      .limit(limit);
    return rows.map(row => ({
      source: row.source,
      named: row.named,
      repository: row.repository,
      events: Number(row.events),
      firstAt: Number(row.first_at),
      lastAt: Number(row.last_at),
    }));
  }
}
