import { rateChangePoints } from '@hone/inference';
import { group, mean, sort } from 'd3-array';
import type { TrialPredictions } from './predictTrials';
import type { HeadlineTest } from './readArms';

/**
 * When the assignment was known to be broken and to be sound, as weeks YYYYWW.
 */
export interface AssignmentTruth {
  broken_weeks: readonly [number, number];
  clean_from_week: number;
}

const ALARM = 0.001;
const CONVENTIONAL = 0.05;

/**
 * The weeks in which the share of flagged tests changes: the two best breaks of the weekly counts.
 */
function breaksAt(
  tests: readonly HeadlineTest[],
  flagged: (test: HeadlineTest) => boolean,
): number[] | null {
  const weeks = sort(
    group(tests, test => test.week),
    ([week]) => week,
  );
  const result = rateChangePoints({
    successes: weeks.map(([, found]) => found.filter(flagged).length),
    trials: weeks.map(([, found]) => found.length),
    changes: 2,
  });
  return result.ok ? result.changePoints.map(i => weeks[i][0]) : null;
}

/**
 * How often the check of the assignment raises an alarm where it should, and where it should not. A test without an answer
 * is no alarm.
 */
export function scoreAssignment(
  tests: readonly HeadlineTest[],
  predictions: TrialPredictions,
  truth: AssignmentTruth | null,
) {
  const checked = tests.filter(test => test.arms.length > 1);
  const below = (limit: number) => (test: HeadlineTest) =>
    (predictions[test.id]?.srm_p ?? 1) < limit;
  const share = (of: readonly HeadlineTest[], limit: number) =>
    mean(of, test => Number(below(limit)(test))) ?? null;
  const broken = checked.filter(
    ({ week }) =>
      truth !== null &&
      week >= truth.broken_weeks[0] &&
      week <= truth.broken_weeks[1],
  );
  const clean = checked.filter(
    ({ week }) => truth !== null && week >= truth.clean_from_week,
  );
  return {
    scores: {
      srm_broken_p001: share(broken, ALARM),
      srm_clean_p001: share(clean, ALARM),
      srm_clean_p05: share(clean, CONVENTIONAL),
      srm_breaks_at: breaksAt(checked, below(ALARM)),
    },
    falseAlarms: clean.filter(below(ALARM)).map(test => test.id),
    broken: broken.length,
    clean: clean.length,
  };
}
