import type { Knex } from 'knex';

/** Definitions of one page of services; more are left for people to choose. */
const MAX_DEFINITIONS = 10_000;

/** A definition that may be watched. */
export interface Watchable {
  metricId: string;
  /** Null when it fits every service. */
  entityRef: string | null;
  stepSeconds: number;
}

/** What is known of services that may have something to watch. */
export interface WatchableServices {
  /** Oldest first. */
  definitions: Watchable[];
  /** Metrics by service. */
  watched: Map<string, Set<string>>;
  /** Metrics by service that somebody does not want to be watched. */
  unwanted: Map<string, Set<string>>;
}

type Row = Record<string, any>;

function byService(rows: readonly Row[]): Map<string, Set<string>> {
  const services = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = services.get(row.entity_ref) ?? new Set();
    services.set(row.entity_ref, known.add(row.metric_id));
  }
  return services;
}

/** Reads what could be watched. */
export class WatchableStore {
  constructor(private readonly knex: Knex) {}

  async of(entityRefs: readonly string[]): Promise<WatchableServices> {
    const refs = [...entityRefs];
    const pairs = (table: string): Promise<Row[]> =>
      this.knex(table)
        .whereIn('entity_ref', refs)
        .select('entity_ref', 'metric_id');
    const [definitions, watched, unwanted] = await Promise.all([
      this.definitions(refs),
      pairs('watches'),
      pairs('watch_opt_outs'),
    ]);
    return {
      definitions,
      watched: byService(watched),
      unwanted: byService(unwanted),
    };
  }

  private async definitions(refs: string[]): Promise<Watchable[]> {
    const rows: Row[] = await this.knex('metrics')
      .whereIn('entity_ref', [...refs, ''])
      .orderBy('id')
      .limit(MAX_DEFINITIONS)
      .select('id', 'entity_ref', 'step_seconds');
    return rows.map(row => ({
      metricId: row.id,
      entityRef: row.entity_ref || null,
      stepSeconds: row.step_seconds,
    }));
  }
}
