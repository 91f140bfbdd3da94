import type { ArmSeries } from '../data/armSeries';
import { panelRows } from '../estimators/panelRows';
import { fitStructural } from '../estimators/structuralEstimator';
import type { Estimate, TrialCheck } from '../types';

/** Covariates that tell less than this say hardly more than the past alone. */
const LEAST_EXPLAINED = 0.5;
/** Fake dates at half and two thirds of the history; the model needs more of a past than a line does. */
const FAKE_DATES = [1 / 2, 2 / 3];
const PLACEBO_ALPHA = 0.01;
/** A coarse answer is enough for a check. */
const DRAWS = 500;

function covariates({
  covariates: count,
  explained,
}: NonNullable<Estimate['structural']>): TrialCheck {
  const base = { id: 'covariates', title: 'Covariates foretell the treated' };
  if (count === 0) {
    return {
      ...base,
      state: 'warning',
      detail:
        'There is no service of a control to foretell from, only level and season.',
    };
  }
  return {
    ...base,
    state: explained >= LEAST_EXPLAINED ? 'passed' : 'warning',
    detail: `${count} service${
      count === 1 ? '' : 's'
    } of the control tell ${Math.round(
      100 * explained,
    )}% of the variance before the start; half of it should be told.`,
  };
}

/** What the model finds at dates before the start, where nothing was changed. */
function fakeDates(series: ArmSeries): { rejects: boolean; check: TrialCheck } {
  const rows = panelRows(series);
  const columns = rows.panel.firstTreatedIndex;
  const fits = FAKE_DATES.map(share =>
    fitStructural(rows, {
      firstAfter: Math.round(columns * share),
      columns,
      stepMs: series.grid.stepMs,
      alpha: PLACEBO_ALPHA,
      seed: `fake-date/${share}`,
      draws: DRAWS,
    }),
  ).filter(fit => fit.ok);
  const rejects = fits.some(
    ({ effectInterval: [lower, upper] }) => lower > 0 || upper < 0,
  );
  const base = { id: 'placebo-in-time', title: 'No effect at fake dates' };
  if (fits.length === 0) {
    return {
      rejects: false,
      check: {
        ...base,
        state: 'not-applicable',
        detail: 'The history is too short for fake dates.',
      },
    };
  }
  return {
    rejects,
    check: {
      ...base,
      state: rejects ? 'failed' : 'passed',
      detail: rejects
        ? 'The method also finds an effect at a date before the start, where nothing was changed.'
        : `The method finds no effect at ${fits.length} fake dates before the start.`,
    },
  };
}

/**
 * What the history says about a structural time series.
 */
export function structuralChecks(
  series: ArmSeries,
  structural: NonNullable<Estimate['structural']>,
): { checks: TrialCheck[]; placeboRejects: boolean } {
  const fake = fakeDates(series);
  return {
    checks: [covariates(structural), fake.check],
    placeboRejects: fake.rejects,
  };
}
