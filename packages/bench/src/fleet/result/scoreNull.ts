import { shareOf, type Share } from '../../statistics/shareOf';
import type { TrialResult } from '../loop/TrialResult';
import { covers } from './covers';

/** Promises of the product. */
export const MOST_FALSE = 0.05;
export const LEAST_COVERAGE = 0.93;

/**
 * What a fleet without an effect led to.
 */
export interface NullScore {
  name: string;
  n: number;
  /** Trials that shipped or rolled back what does nothing. */
  ship: number;
  rollback: number;
  falseDecisions: Share;
  withinFalse: boolean;
  /** Of the last interval; null where no trial had one. */
  coverage: Share | null;
  withinCoverage: boolean | null;
  /** What the others were told at the end. */
  inconclusive: number;
  invalid: number;
  other: number;
}

const count = (results: readonly TrialResult[], says: string) =>
  results.filter(r => (r.stop ?? r.final).recommendation === says).length;

function score(name: string, results: readonly TrialResult[]): NullScore {
  const falseDecisions = shareOf(results.map(r => r.stop !== null))!;
  const covered = results.flatMap(r => covers(r.final, r.truth) ?? []);
  const coverage = shareOf(covered);
  const counts = {
    ship: count(results, 'ship'),
    rollback: count(results, 'rollback'),
    inconclusive: count(results, 'inconclusive'),
    invalid: count(results, 'invalid'),
  };
  const told = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return {
    name,
    n: results.length,
    ...counts,
    other: results.length - told,
    falseDecisions,
    withinFalse: falseDecisions.share <= MOST_FALSE,
    coverage,
    withinCoverage: coverage && coverage.share >= LEAST_COVERAGE,
  };
}

/**
 * Scores all together, then groups.
 *
 * @param groupOf - the name of the group of a trial; null leaves it out of the groups
 */
export function scoreNull(
  results: readonly TrialResult[],
  groupOf: (result: TrialResult) => string | null,
): NullScore[] {
  const names = new Set(results.map(groupOf));
  names.delete(null);
  return [...names].map(name =>
    score(
      name!,
      results.filter(result => groupOf(result) === name),
    ),
  );
}
