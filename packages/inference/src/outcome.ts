/**
 * A closed interval. Ends may be infinite, never NaN.
 *
 * @public
 */
export type Interval = readonly [lower: number, upper: number];

/**
 * The direction a test looks in, always of treatment minus control.
 *
 * @public
 */
export type Alternative = 'two-sided' | 'greater' | 'less';

/**
 * Why data could not be analysed.
 *
 * `insufficient-data` and `zero-variance` mean that more or other data may
 * help; every other reason means that the data contradict the method.
 *
 * @public
 */
export type Reason =
  | 'insufficient-data'
  | 'zero-variance'
  | 'zero-baseline'
  | 'inconsistent-sums'
  | 'non-finite'
  | 'unexpected-arm'
  | 'invalid-p-value'
  | 'alpha-out-of-range'
  | 'unbounded';

/**
 * Codes of the warnings an outcome can carry.
 *
 * @public
 */
export type WarningCode =
  | 'imprecise-baseline'
  | 'merged-strata'
  | 'small-expected-count'
  | 'small-sample'
  | 'short-series'
  | 'missing-values'
  | 'boundary-autocorrelation'
  | 'tied-values'
  | 'pre-period-fit'
  | 'few-controls'
  | 'few-allocations'
  | 'constant-series'
  | 'preselected-covariates'
  | 'not-converged'
  | 'masked-outliers'
  | 'strong-autocorrelation'
  | 'relative-effect-undefined';

/**
 * A remark on a result that is usable, but not without reading it.
 *
 * @public
 */
export interface Warning {
  /** Stable identifier. */
  code: WarningCode;
  /** One sentence for people. */
  message: string;
}

/**
 * What every successful analysis carries besides its numbers.
 *
 * @public
 */
export interface OutcomeDetails {
  /** Name of the method that produced the result. */
  method: string;
  /** Version of this package. */
  version: string;
  /** Seed of the random numbers, when the method uses any. */
  seed?: number | string;
  /** Remarks to show beside the result; empty when there are none. */
  warnings: Warning[];
}

/**
 * A typed refusal: the data do not allow the analysis.
 *
 * @public
 */
export interface Failure {
  ok: false;
  /** `insufficient`: wait for more data. `invalid`: the data are wrong. */
  kind: 'insufficient' | 'invalid';
  reason: Reason;
  /** One sentence for people. */
  detail: string;
}

/**
 * The result of an analysis. Data problems are returned, never thrown;
 * programming mistakes throw an {@link InferenceInputError}.
 *
 * @public
 */
export type Outcome<T> = ({ ok: true } & T & OutcomeDetails) | Failure;

/**
 * Thrown for programming mistakes: unequal lengths, unknown options, an alpha
 * outside (0, 1). Never thrown for a problem of the data themselves.
 *
 * @public
 */
export class InferenceInputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InferenceInputError';
  }
}
