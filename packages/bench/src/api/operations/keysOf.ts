import type { DatasetSummary } from '../dataset/DatasetSummary';

/**
 * Keys of experiments that exist.
 */
export function keysOf(data: DatasetSummary): string[] {
  return data.experiments.sample.map(
    ({ number }) => `EXP-${String(number).padStart(3, '0')}`,
  );
}
