import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { AnalysisRow } from './types';

/** Columns of a list; evidence and chart stay out. */
export const LIST_COLUMNS = [
  'id',
  'experiment_id',
  'created_at',
  'as_of',
  'origin',
  'method',
  'version',
  'seed',
  'inputs_hash',
  'verdict',
];

/**
 * Reads a row.
 */
export function mapAnalysis(row: Row): AnalysisRow {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    createdAt: new Date(Number(row.created_at)),
    asOf: new Date(Number(row.as_of)),
    origin: row.origin,
    method: row.method,
    version: row.version,
    seed: row.seed,
    inputsHash: row.inputs_hash,
    verdict: fromJson(row.verdict),
  };
}
