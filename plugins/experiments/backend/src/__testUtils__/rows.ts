import type { Knex } from 'knex';
import { experimentRecord } from '../__fixtures__/experiment';
import {
  insertExperiment,
  listExperiments,
  saveVerdict,
  type ExperimentRecord,
  type StoredVerdict,
} from '../store/experiments';

/** A minute of the first hour. */
export const minute = (n: number) => new Date(Date.UTC(2026, 5, 1, 0, n));

/** A verdict. */
export function verdict(change: Partial<StoredVerdict> = {}): StoredVerdict {
  return {
    analysisId: 'a',
    recommendation: 'ship',
    reason: 'primary-better',
    sentence: { key: 'k', params: {}, text: 't' },
    scale: 'relative',
    effect: -0.2,
    interval: [-0.3, -0.1],
    level: 0.95,
    n: 10,
    grade: 'B',
    analyzedAt: minute(0).toISOString(),
    sealed: false,
    ...change,
  };
}

/** Stores an experiment. */
export async function insert(
  knex: Knex,
  change: Partial<ExperimentRecord> = {},
) {
  return knex.transaction(tx => insertExperiment(tx, experimentRecord(change)));
}

/** Titles of a page of the list. */
export async function titles(
  knex: Knex,
  options: Partial<Parameters<typeof listExperiments>[1]> = {},
) {
  const page = await listExperiments(knex, {
    filter: {},
    scope: 'all',
    sort: '-updatedAt',
    limit: 50,
    ...options,
  });
  return page.items.map(row => row.title);
}

/** Puts a verdict on an experiment. */
export async function storeVerdict(
  knex: Knex,
  experiment: ExperimentRecord,
  stored: StoredVerdict,
  at: { analyzedUntil: Date; now: Date },
) {
  return knex.transaction(tx => saveVerdict(tx, experiment, stored, at));
}
