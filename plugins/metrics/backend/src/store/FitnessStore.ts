import type { FitnessReport } from '@hone/backstage-plugin-metrics-common';
import { fromJson } from '@hone/node';
import type { Knex } from 'knex';

/** A report without what depends on other metrics. */
export type StoredFitness = Omit<FitnessReport, 'proxy'>;

/** A metric that could stand in for another one. */
export interface ProxyCandidate {
  metricId: string;
  title: string;
  detectable: FitnessReport['detectable'];
}

interface Row {
  entity_ref: string;
  metric_id: string;
  metric_revision: number;
  verdict: FitnessReport['verdict'];
  body: string;
  computed_at: number | string;
}

/** The newest report of every metric of every service. What was written of another revision of a definition is not found. */
export class FitnessStore {
  constructor(private readonly knex: Knex) {}

  async save(report: StoredFitness): Promise<void> {
    await this.knex<Row>('fitness_reports')
      .insert({
        entity_ref: report.entityRef,
        metric_id: report.metricId,
        metric_revision: report.metricRevision,
        verdict: report.verdict,
        body: JSON.stringify(report),
        computed_at: Date.parse(report.computedAt),
      })
      .onConflict(['entity_ref', 'metric_id'])
      .merge();
  }

  async get(
    entityRef: string,
    metric: { id: string; revision: number },
  ): Promise<StoredFitness | undefined> {
    const row = await this.knex<Row>('fitness_reports')
      .where({
        entity_ref: entityRef,
        metric_id: metric.id,
        metric_revision: metric.revision,
      })
      .first();
    return row && fromJson<StoredFitness>(row.body);
  }

  /** By the id of the metric; those without a report are not in it. */
  async verdicts(
    entityRef: string,
    metricIds: string[],
  ): Promise<Map<string, FitnessReport['verdict']>> {
    if (metricIds.length === 0) return new Map();
    const rows: Pick<Row, 'metric_id' | 'verdict'>[] = await this.current()
      .where('r.entity_ref', entityRef)
      .whereIn('r.metric_id', [...new Set(metricIds)])
      .select('r.metric_id', 'r.verdict');
    return new Map(rows.map(row => [row.metric_id, row.verdict]));
  }

  /** Other metrics of a service that are trustworthy, the latest reports first. */
  async proxies(
    entityRef: string,
    otherThan: string,
    limit: number,
  ): Promise<ProxyCandidate[]> {
    const rows: (Pick<Row, 'metric_id' | 'body'> & { title: string })[] =
      await this.current()
        .where({ 'r.entity_ref': entityRef, 'r.verdict': 'trustworthy' })
        .whereNot('r.metric_id', otherThan)
        .orderBy('r.computed_at', 'desc')
        .orderBy('r.metric_id')
        .limit(limit)
        .select('r.metric_id', 'r.body', 'm.title');
    return rows.map(row => ({
      metricId: row.metric_id,
      title: row.title,
      detectable: fromJson<StoredFitness>(row.body).detectable,
    }));
  }

  private current() {
    return this.knex('fitness_reports as r').join('metrics as m', on =>
      on
        .on('m.id', '=', 'r.metric_id')
        .andOn('m.revision', '=', 'r.metric_revision'),
    );
  }
}
