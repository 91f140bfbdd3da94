import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { mapTrial, toTrialColumns } from './columns';
import type { LearningTrialRecord, NamedTrial } from './types';

/** Experiments of a learning. */
export const MOST_TRIALS = 100;
/** Newest trials that a forecast rests on; a kind of change hardly has more. */
const MOST_POOLED = 60;

function namedTrials(db: Db): Knex.QueryBuilder {
  return db('learning_trials')
    .innerJoin('experiments', 'experiments.id', 'learning_trials.experiment_id')
    .select('learning_trials.*', 'experiments.number', 'experiments.title');
}

/**
 * Links an experiment, or writes how it stands to the learning now.
 */
export async function saveTrial(
  tx: Knex.Transaction,
  link: LearningTrialRecord,
): Promise<void> {
  await tx('learning_trials')
    .insert(toTrialColumns(link))
    .onConflict(['learning_id', 'experiment_id'])
    .merge();
}

/**
 * Takes a link away.
 *
 * @returns whether there was one
 */
export async function deleteTrial(
  tx: Knex.Transaction,
  learningId: string,
  experimentId: string,
): Promise<boolean> {
  const deleted = await tx('learning_trials')
    .where({ learning_id: learningId, experiment_id: experimentId })
    .delete();
  return deleted > 0;
}

/**
 * The experiments of some learnings, in the order of their keys.
 */
export async function listTrials(
  db: Db,
  learningIds: string[],
): Promise<NamedTrial[]> {
  if (learningIds.length === 0) return [];
  const rows = await namedTrials(db)
    .whereIn('learning_trials.learning_id', learningIds)
    .orderBy('experiments.number')
    .limit(MOST_TRIALS * learningIds.length);
  return rows.map(mapTrial);
}

/**
 * The newest linked trials that were judged by a metric, each experiment once, with the kind of change.
 */
export async function listTrialsOfMetric(
  db: Db,
  metricId: string,
): Promise<(NamedTrial & { kind: string })[]> {
  const rows = await namedTrials(db)
    .innerJoin('learnings', 'learnings.id', 'learning_trials.learning_id')
    .select('learnings.kind')
    .where('learnings.metric_id', metricId)
    .orderBy('learning_trials.linked_at', 'desc')
    .orderBy('learning_trials.learning_id')
    .limit(2 * MOST_POOLED);
  const byExperiment = new Map<string, NamedTrial & { kind: string }>();
  for (const row of rows) {
    if (byExperiment.size === MOST_POOLED) break;
    if (!byExperiment.has(row.experiment_id)) {
      byExperiment.set(row.experiment_id, { ...mapTrial(row), kind: row.kind });
    }
  }
  return [...byExperiment.values()];
}

/**
 * The learnings that hold an experiment.
 */
export async function findLearningsOf(
  db: Db,
  experimentId: string,
): Promise<{ id: string; number: number; title: string }[]> {
  return db('learning_trials')
    .innerJoin('learnings', 'learnings.id', 'learning_trials.learning_id')
    .where('learning_trials.experiment_id', experimentId)
    .orderBy('learnings.number')
    .limit(MOST_TRIALS)
    .select('learnings.id', 'learnings.number', 'learnings.title');
}

/**
 * How many experiments were started from each of some learnings.
 */
export async function countReuse(
  db: Db,
  learningIds: string[],
): Promise<Map<string, number>> {
  if (learningIds.length === 0) return new Map();
  const rows: Row[] = await db('experiments')
    .whereIn('learning_id', learningIds)
    .whereNotNull('started_at')
    .groupBy('learning_id')
    .select('learning_id')
    .count({ n: '*' });
  return new Map(rows.map(row => [row.learning_id, Number(row.n)]));
}
