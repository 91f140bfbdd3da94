import type {
  ExperimentOutcome,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import type { Db } from '../transaction';
import { experimentKey, parseKey } from './experimentKey';

const BATCH = 500;

/**
 * What became of experiments, by key; one that is not there any more is missing.
 */
export async function findOutcomes(
  db: Db,
  keys: string[],
): Promise<
  Map<string, { status: ExperimentStatus; outcome: ExperimentOutcome | null }>
> {
  const numbers = [...new Set(keys)].flatMap(key => {
    const parsed = parseKey(key);
    return parsed && 'number' in parsed ? [parsed.number] : [];
  });
  const found = new Map();
  for (let i = 0; i < numbers.length; i += BATCH) {
    const rows = await db('experiments')
      .select('number', 'status', 'outcome')
      .whereIn('number', numbers.slice(i, i + BATCH));
    for (const { number, status, outcome } of rows) {
      found.set(experimentKey(Number(number)), { status, outcome });
    }
  }
  return found;
}
