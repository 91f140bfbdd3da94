import { createRng } from '@hone/inference';
import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import {
  effectBound,
  participantRows,
  recountExperiments,
  toColumns,
  toIdeaColumns,
  type ExperimentRecord,
} from '../backend/experimentsStore';
import { createText } from './createText';
import { writeChunks } from './writeChunks';
import { DatasetSummary } from './DatasetSummary';
import { generateExperiments } from './generateExperiments';
import { generateIdeas } from './generateIdeas';
import { generateSurroundings } from './generateSurroundings';
import { insertRows } from './insertRows';
import type { Organisation } from './organisation';
import { quotasOf } from './quotasOf';
import { votesFor } from './votesFor';
import { withoutIndexes } from './withoutIndexes';

const TABLES = [
  ...['ideas', 'idea_votes', 'experiments', 'participants', 'analyses'],
  ...['events', 'comments', 'experiment_shares', 'follow_ups', 'watch_checks'],
];

const ANALYSED = ['running', 'paused', 'watching'];

/** Far enough that no scheduled analysis becomes due while the benchmark runs. */
const NEXT_ANALYSIS = Date.UTC(2100, 0, 1);

/** Share of experiments that try an idea of the backlog. */
const FROM_BACKLOG = 0.6;

/**
 * What a portal is filled with.
 */
export interface DatasetOptions {
  experiments: number;
  ideas: number;
  organisation: Organisation;
  vocabulary: string[];
  seed: number;
}

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

/** @returns the ids of the ideas that are being tried or were */
async function seedIdeas(
  tx: Knex.Transaction,
  options: DatasetOptions,
  summary: DatasetSummary,
): Promise<string[]> {
  const tried: string[] = [];
  await writeChunks(generateIdeas(options), async ideas => {
    const rows = ideas.map(idea => ({
      ...toIdeaColumns(idea),
      revision: idea.revision,
    }));
    const votes = ideas.flatMap(votesFor);
    await insertRows(tx, 'ideas', rows);
    await insertRows(tx, 'idea_votes', votes);
    summary.addRows('idea_votes', votes.length);
    ideas.forEach((idea, i) => {
      summary.addIdea(idea, rows[i].search_text);
      if (idea.chosenAt) tried.push(idea.id);
    });
  });
  await insertRows(tx, 'idea_quotas', quotasOf(options.organisation));
  return tried;
}

async function seedExperiments(
  tx: Knex.Transaction,
  options: DatasetOptions,
  summary: DatasetSummary,
  tried: string[],
): Promise<void> {
  const rng = createRng(`surroundings/${options.seed}`);
  const text = createText(options.vocabulary);
  let earlier: string | undefined;
  await writeChunks(generateExperiments(options), async drawn => {
    const records = drawn.map(record =>
      rng.uniform() < FROM_BACKLOG && tried.length > 0
        ? { ...record, ideaId: tried[rng.int(tried.length)] }
        : record,
    );
    const rows = records.map(toRow);
    await insertRows(tx, 'experiments', rows);
    const around: Record<string, object[]> = {
      participants: records.flatMap(participantRows),
    };
    records.forEach((record, i) => {
      summary.addExperiment(record, rows[i].search_text);
      const parts = generateSurroundings(rng, record, { earlier, text });
      for (const [table, some] of Object.entries(parts)) {
        (around[table] ??= []).push(...some);
      }
      if (rng.uniform() < 0.1) earlier = record.id;
    });
    for (const [table, some] of Object.entries(around)) {
      await insertRows(tx, table, some);
      summary.addRows(table, some.length);
    }
  });
}

/**
 * Fills the tables that the plugin's migrations made, past its API: seeding a benchmark is the one place where that is
 * right. Leaves PostgreSQL as autovacuum does; SQLite has no such thing, so nothing is analysed there.
 */
export async function seedDatabase(
  knex: Knex,
  options: DatasetOptions,
): Promise<DatasetSummary> {
  const summary = new DatasetSummary();
  await knex.transaction(async tx => {
    await withoutIndexes(tx, TABLES, async () => {
      const tried = await seedIdeas(tx, options, summary);
      await seedExperiments(tx, options, summary, tried);
    });
    for (const [name, value] of [
      ['experiment', summary.experiments.n],
      ['idea', summary.ideas.n],
    ] as const) {
      await tx('counters').where({ name }).update({ value });
    }
    await recountExperiments(tx);
  });
  if (!isSqlite(knex)) await knex.raw('VACUUM (ANALYZE)');
  return summary;
}
