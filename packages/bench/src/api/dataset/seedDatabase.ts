import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import {
  effectBound,
  participantRows,
  recountExperiments,
  toColumns,
  type ExperimentRecord,
} from '../backend/experimentsStore';
import { DatasetSummary } from './DatasetSummary';

/** Rows of one INSERT; SQLite takes no more than 500 as knex writes them. */
const CHUNK = 500;

const ANALYSED = ['running', 'paused', 'watching'];

/** Far enough that no scheduled analysis becomes due while the benchmark runs. */
const NEXT_ANALYSIS = Date.UTC(2100, 0, 1);

function toRow(record: ExperimentRecord) {
  const { verdict, metrics } = record;
  return {
    ...toColumns(record),
    revision: record.revision,
    verdict: verdict && JSON.stringify(verdict),
    grade: verdict && verdict.grade,
    recommendation: verdict && verdict.recommendation,
    effect_bound: verdict && effectBound(verdict, metrics[0].direction),
    analyzed_until: record.analyzedUntil && record.analyzedUntil.getTime(),
    next_analysis_at: ANALYSED.includes(record.status) ? NEXT_ANALYSIS : null,
  };
}

async function insertChunk(tx: Knex.Transaction, records: ExperimentRecord[]) {
  const rows = records.map(toRow);
  await tx.batchInsert('experiments', rows, CHUNK);
  await tx.batchInsert('participants', records.flatMap(participantRows), CHUNK);
  return rows.map(row => row.search_text);
}

/**
 * Fills the tables that the plugin's migrations made, past its API: seeding a benchmark is the one place where that is
 * right. Leaves PostgreSQL as autovacuum does; SQLite has no such thing, so nothing is analysed there.
 */
export async function seedDatabase(
  knex: Knex,
  experiments: Iterable<ExperimentRecord>,
): Promise<DatasetSummary> {
  const summary = new DatasetSummary();
  await knex.transaction(async tx => {
    let chunk: ExperimentRecord[] = [];
    const flush = async () => {
      const texts = await insertChunk(tx, chunk);
      chunk.forEach((record, i) => summary.add(record, texts[i]));
      chunk = [];
    };
    for (const record of experiments) {
      chunk.push(record);
      if (chunk.length === CHUNK) await flush();
    }
    if (chunk.length > 0) await flush();
    await tx('counters')
      .where({ name: 'experiment' })
      .update({ value: summary.n });
    await recountExperiments(tx);
  });
  if (!isSqlite(knex)) await knex.raw('VACUUM (ANALYZE)');
  return summary;
}
