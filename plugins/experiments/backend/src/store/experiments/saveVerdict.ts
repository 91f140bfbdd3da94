import type { Knex } from 'knex';
import type { Db } from '../transaction';
import type { ExperimentRecord, StoredVerdict } from './types';

/**
 * The end of the interval that promises least, as an improvement: what sorting by effect compares.
 */
export function effectBound(
  verdict: StoredVerdict,
  direction: 'lower-is-better' | 'higher-is-better',
): number | null {
  if (!verdict.interval) return null;
  const [lower, upper] = verdict.interval;
  if (direction === 'higher-is-better') return lower;
  return upper === null ? null : 0 - upper;
}

/**
 * Puts a verdict on its experiment, unless a later one is there already. The revision stays: a verdict is not an edit,
 * and must not make people lose theirs.
 */
export async function saveVerdict(
  tx: Knex.Transaction,
  experiment: ExperimentRecord,
  verdict: StoredVerdict,
  options: { analyzedUntil: Date; now: Date },
): Promise<void> {
  const primary = experiment.metrics.find(m => m.role === 'primary');
  const before = experiment.verdict;
  const changed =
    before?.recommendation !== verdict.recommendation ||
    before?.grade !== verdict.grade;
  const updatedAt = options.now.getTime();
  const written = await tx('experiments')
    .where({ id: experiment.id })
    .andWhere(builder =>
      builder
        .whereNull('analyzed_until')
        .orWhere('analyzed_until', '<=', options.analyzedUntil.getTime()),
    )
    .update({
      verdict: JSON.stringify(verdict),
      grade: verdict.grade,
      recommendation: verdict.recommendation,
      effect_bound: primary ? effectBound(verdict, primary.direction) : null,
      analyzed_until: options.analyzedUntil.getTime(),
      stale_since: null,
      ...(changed ? { updated_at: updatedAt } : {}),
    });
  if (changed && written > 0) {
    await tx('participants')
      .where({ experiment_id: experiment.id })
      .update({ updated_at: updatedAt });
  }
}

/**
 * Marks the verdict as stale while its source does not answer; the first such moment stands.
 */
export async function markStale(
  db: Db,
  id: string,
  since: Date,
): Promise<void> {
  await db('experiments')
    .where({ id })
    .whereNull('stale_since')
    .update({ stale_since: since.getTime() });
}
