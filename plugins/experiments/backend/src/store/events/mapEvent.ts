import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { ExperimentEventRecord } from './types';

/**
 * Reads a row.
 */
export function mapEvent(row: Row): ExperimentEventRecord {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    at: new Date(Number(row.at)),
    recordedAt: new Date(Number(row.recorded_at)),
    actor: row.actor,
    type: row.type,
    from: row.from,
    to: row.to,
    reason: row.reason,
    detail: fromJson(row.detail),
  };
}
