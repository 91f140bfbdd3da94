import {
  assertOneOf,
  assertProbability,
  assertWholeNumber,
} from '../internal/checks';
import { decide, studentReference } from '../internal/decision';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Failure, Outcome, Warning } from '../outcome';
import { averageFit, type AverageFit } from './internal/averageFit';
import { cohortsOf } from './internal/cohort';
import { fitWarnings } from './internal/estimatePanel';
import { placeboSets, type PlaceboSet } from './internal/placeboSets';
import { readPanel, type PreparedPanel } from './internal/readPanel';
import type {
  PanelEstimator,
  PlaceboInSpaceResult,
  StaggeredPanel,
} from './panel';

/**
 * Options of {@link placeboInSpace}.
 *
 * @public
 */
export interface PlaceboInSpaceOptions {
  estimator: PanelEstimator;
  /**
   * What is ranked: the absolute effect (default), or the root mean square gap
   * after the treatment over that before, which forgives units that fit badly.
   */
  statistic?: 'absolute-effect' | 'rmspe-ratio';
  /** Error rate of the interval, default 0.05. */
  alpha?: number;
  /** Of the draws that replace more sets of placebos than `maxSets`; default 1. */
  seed?: number | string;
  /** How many sets of controls take the place of several treated units, default 5,000. */
  maxSets?: number;
}

const ESTIMATORS: readonly PanelEstimator[] = [
  'did',
  'synthetic-control',
  'synthetic-control-intercept',
  'synthetic-did',
  'time-weighted-did',
];

/** The effect that is found when a set of controls takes the treated's place. */
function fitPlacebo(
  panel: PreparedPanel,
  set: PlaceboSet,
  dates: readonly number[],
  estimator: PanelEstimator,
  own: AverageFit,
): AverageFit {
  const pretended = set.flat();
  const starts = set.flatMap((cohort, i) => cohort.map(() => dates[i]));
  const donors = panel.controls.filter((_, i) => !pretended.includes(i));
  const treated = pretended.map(i => panel.controls[i]);
  return averageFit(cohortsOf(donors, treated, starts), estimator, own);
}

function fitPlacebos(
  panel: PreparedPanel,
  estimator: PanelEstimator,
  own: AverageFit,
  draws: { seed: number | string; maximum: number },
): { placebos: AverageFit[]; drawn: boolean } | Failure {
  const dates = [...new Set(panel.starts)].sort((a, b) => a - b);
  const sizes = dates.map(d => panel.starts.filter(s => s === d).length);
  if (panel.controls.length <= panel.starts.length) {
    return fail(
      'insufficient-data',
      'There must be more controls than treated units, for one to be left when others take the place of the treated.',
    );
  }
  const { sets, drawn } = placeboSets(panel.controls.length, sizes, draws);
  return {
    placebos: sets.map(set => fitPlacebo(panel, set, dates, estimator, own)),
    drawn,
  };
}

function fewControls(smallest: number, alpha: number): Warning[] {
  return smallest > alpha
    ? [
        {
          code: 'few-controls',
          message: `With so few controls no p value below ${smallest.toFixed(
            3,
          )} is possible.`,
        },
      ]
    : [];
}

/**
 * Placebo in space: is the effect on the treated larger than what the same
 * estimator finds where nothing happened? Every control takes the place of the
 * treated once, the treated itself left out. Several treated units are
 * compared with sets of controls of equal size and dates, all of them or
 * `maxSets` at random; cohorts of different dates are estimated one by one and
 * averaged, every treated cell counting once.
 *
 * p = (1 + #\{placebo ≥ treated\})/(1 + #placebos) is exact when the treatment
 * was equally likely to fall on any unit; the smallest possible p is known
 * before the trial. Source: Abadie, Diamond & Hainmueller (2010); standard
 * error as algorithm 4 of Arkhangelsky et al. (2021).
 *
 * @param panel - more controls than treated units, at least 2; 2 times before
 *   and 1 after
 * @param options - estimator, statistic, alpha, seed, maxSets
 * @returns effect, interval, placebos, p and rank; refusals and warnings as of
 *   {@link differenceInDifferences}, `few-controls` when p cannot fall to
 *   alpha, `zero-variance` when all placebos are equal, `not-converged`
 * @throws {@link InferenceInputError} for rows of unequal length, an index
 *   outside of the panel, unknown options, and an alpha outside (0, 1)
 * @public
 */
export function placeboInSpace(
  panel: StaggeredPanel,
  options: PlaceboInSpaceOptions,
): Outcome<PlaceboInSpaceResult> {
  const { estimator, statistic = 'absolute-effect' } = options;
  const { alpha = 0.05, seed = 1, maxSets = 5000 } = options;
  assertOneOf('estimator', estimator, ESTIMATORS);
  assertOneOf('statistic', statistic, ['absolute-effect', 'rmspe-ratio']);
  assertProbability('alpha', alpha);
  assertWholeNumber('maxSets', maxSets, 1);
  const prepared = readPanel(panel);
  if ('ok' in prepared) return prepared;
  const { scale, controls, treated, starts } = prepared;
  const own = averageFit(cohortsOf(controls, treated, starts), estimator);
  const found = fitPlacebos(prepared, estimator, own, {
    seed,
    maximum: maxSets,
  });
  if ('ok' in found) return found;
  const { placebos, drawn } = found;

  const effects = placebos.map(p => p.estimate);
  const { n, m2 } = momentsOf(effects);
  const standardError = Math.sqrt(m2 / (n - 1));
  if (!(standardError > 1e-14)) {
    return fail('zero-variance', 'All placebo effects are the same.');
  }
  const { interval } = decide({
    estimate: own.estimate,
    standardError,
    alternative: 'two-sided',
    alpha,
    reference: studentReference(controls.length - 1),
  });
  const byRatio = statistic === 'rmspe-ratio';
  const extremeness = (fit: AverageFit) =>
    byRatio ? fit.ratio : Math.abs(fit.estimate);
  // Equal statistics may differ by rounding; count them as equal.
  const threshold = extremeness(own) * (1 - 1e-12);
  const rank = 1 + placebos.filter(p => extremeness(p) >= threshold).length;
  const smallestPossiblePValue = 1 / (n + 1);
  const squares = effects.reduce((sum, e) => sum + e * e, 0);
  const converged = own.converged && placebos.every(p => p.converged);
  return succeed(
    'placeboInSpace',
    {
      estimate: own.estimate * scale,
      interval: [interval[0] * scale, interval[1] * scale] as const,
      standardError: standardError * scale,
      placebos: effects.map(e => e * scale),
      rootMeanSquarePlacebo: Math.sqrt(squares / n) * scale,
      pValue: rank / (n + 1),
      smallestPossiblePValue,
      rank,
      units: n + 1,
      preRmspe: own.preRmspe * scale,
      ...(byRatio
        ? { ratio: own.ratio, placeboRatios: placebos.map(p => p.ratio) }
        : {}),
    },
    [
      ...prepared.warnings,
      ...fitWarnings({ ...own, converged }),
      ...fewControls(smallestPossiblePValue, alpha),
    ],
    drawn ? seed : undefined,
  );
}
