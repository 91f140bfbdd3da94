import {
  assertOneOf,
  assertPositive,
  assertProbability,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { commonLanguageEffectSize } from './commonLanguageEffectSize';
import { hodgesLehmann } from './hodgesLehmann';
import { iqrOutliers } from './iqrOutliers';
import { meanRatio } from './meanRatio';

/**
 * Labels of Kayenta's metric classifier.
 *
 * @public
 */
export type KayentaClassification =
  | 'Pass'
  | 'High'
  | 'Low'
  | 'Nodata'
  | 'NodataFailMetric';

/**
 * Input of {@link kayentaClassify}.
 *
 * @public
 */
export interface KayentaClassifyInput {
  /** Values of the canary, null where missing. */
  experiment: Series;
  /** Values of the baseline, null where missing. */
  control: Series;
  /** Which deviation is a failure. */
  direction: 'increase' | 'decrease' | 'either';
  /** Share of |shift| that the interval has to clear, default 0.25. */
  tolerance?: number;
  /** Of the interval of the shift, default 0.98. */
  confidence?: number;
  /** What the limits below are limits of, default `mean-ratio`. */
  effectSize?: 'mean-ratio' | 'common-language';
  /** Effect size from which `High` is possible, default 1 or 0.5. */
  allowedIncrease?: number;
  /** Effect size down to which `Low` is possible, default 1 or 0.5. */
  allowedDecrease?: number;
  /** Whether missing values are left out (default) or count as 0. */
  nanStrategy?: 'remove' | 'replace';
  /** Whether extreme values are kept (default) or removed. */
  outliers?: 'keep' | 'remove';
  /** Whether a metric without data fails. */
  mustHaveData?: boolean;
  /** Whether a failure of this metric fails the canary. */
  critical?: boolean;
}

/**
 * Result of {@link kayentaClassify}. Shift, interval and effect size are null
 * where the label needs none.
 *
 * @public
 */
export interface KayentaClassifyResult {
  classification: KayentaClassification;
  shift: number | null;
  interval: Interval | null;
  effectSize: number | null;
  /** Why, in a sentence. */
  explanation: string;
}

const NOTHING = { shift: null, interval: null, effectSize: null };

const EXPLANATIONS = {
  High: 'The canary is higher than allowed',
  Low: 'The canary is lower than allowed',
  Pass: 'No deviation that counts was found',
};

const show = (value: number) => String(Number(value.toPrecision(4)));

/**
 * Classifies a metric as Spinnaker's Kayenta does (NetflixACAJudge 1.0), for
 * teams that move their canary configurations.
 *
 * `High` when the interval of the Hodges–Lehmann shift lies above tolerance ·
 * |shift|, the direction allows it and the effect size reaches
 * `allowedIncrease`; `Low` mirrored; else `Pass`. An undefined mean ratio is
 * ignored. It assumes independent points: with a common shock and
 * autocorrelation 0.8 it cries wolf at nominal 0.02 in about a fifth of all
 * healthy canaries. Prefer `pairedCanaryTest`.
 *
 * @param input - see {@link KayentaClassifyInput}
 * @returns the label with its reason; `non-finite` for NaN or infinite values
 * @throws {@link InferenceInputError} for unknown options, a confidence outside
 *   (0, 1), a negative tolerance or limits that are not positive
 * @public
 */
export function kayentaClassify(
  input: KayentaClassifyInput,
): Outcome<KayentaClassifyResult> {
  checkOptions(input);
  const experiment = prepare(input.experiment, input);
  if (!experiment.ok) return experiment;
  const control = prepare(input.control, input);
  if (!control.ok) return control;
  const early = withoutTest(experiment.values, control.values, input);
  return early
    ? succeed('kayentaClassify', { ...NOTHING, ...early })
    : compare(experiment.values, control.values, input);
}

function checkOptions(input: KayentaClassifyInput): void {
  assertOneOf('direction', input.direction, ['increase', 'decrease', 'either']);
  assertOneOf('nanStrategy', input.nanStrategy ?? 'remove', [
    'remove',
    'replace',
  ]);
  assertOneOf('outliers', input.outliers ?? 'keep', ['keep', 'remove']);
  assertOneOf('effectSize', input.effectSize ?? 'mean-ratio', [
    'mean-ratio',
    'common-language',
  ]);
  assertProbability('confidence', input.confidence ?? 0.98);
  assertPositive('allowedIncrease', input.allowedIncrease ?? 1);
  assertPositive('allowedDecrease', input.allowedDecrease ?? 1);
  const { tolerance = 0.25 } = input;
  if (!(tolerance >= 0 && Number.isFinite(tolerance))) {
    throw new InferenceInputError(
      `tolerance must not be negative, got ${tolerance}`,
    );
  }
}

function prepare(series: Series, input: KayentaClassifyInput) {
  const complete =
    input.nanStrategy === 'replace' ? series.map(v => v ?? 0) : series;
  const data = observed(complete);
  if (!data.ok || input.outliers !== 'remove' || data.values.length === 0) {
    return data;
  }
  const found = iqrOutliers({ values: data.values });
  if (!found.ok) return found;
  return { ...data, values: data.values.filter((_, i) => !found.outlier[i]) };
}

/** The labels that need no test. */
function withoutTest(
  experiment: readonly number[],
  control: readonly number[],
  input: KayentaClassifyInput,
): Pick<KayentaClassifyResult, 'classification' | 'explanation'> | null {
  if (experiment.length === 0 || control.length === 0) {
    const side = experiment.length === 0 ? 'canary' : 'baseline';
    if (input.nanStrategy === 'replace') {
      return {
        classification: 'Pass',
        explanation: `The ${side} has no values, which counts as nothing to compare.`,
      };
    }
    return {
      classification:
        input.mustHaveData && !input.critical ? 'NodataFailMetric' : 'Nodata',
      explanation: `The ${side} has no values.`,
    };
  }
  const sorted = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b);
  const a = sorted(experiment);
  const b = sorted(control);
  const same = a.length === b.length && a.every((v, i) => v === b[i]);
  const constant = a[0] === b[0] && a.at(-1) === a[0] && b.at(-1) === b[0];
  return same || constant
    ? {
        classification: 'Pass',
        explanation: 'Canary and baseline have the same values.',
      }
    : null;
}

function compare(
  experiment: readonly number[],
  control: readonly number[],
  input: KayentaClassifyInput,
): Outcome<KayentaClassifyResult> {
  const { tolerance = 0.25, confidence = 0.98, direction } = input;
  const test = hodgesLehmann({ x: experiment, y: control, confidence });
  if (!test.ok) return test;
  const size =
    input.effectSize === 'common-language'
      ? commonLanguageEffectSize({ experiment, control })
      : meanRatio({ experiment, control });
  if (!size.ok) return fail(size.reason, size.detail);
  const neutral = input.effectSize === 'common-language' ? 0.5 : 1;
  const { allowedIncrease = neutral, allowedDecrease = neutral } = input;
  const band = tolerance * Math.abs(test.estimate);
  const [lower, upper] = test.interval;
  const effect = size.value;
  const high =
    direction !== 'decrease' &&
    lower > band &&
    (effect === null || effect >= allowedIncrease);
  const low =
    direction !== 'increase' &&
    upper < -band &&
    (effect === null || effect <= allowedDecrease);
  const classification = (high && 'High') || (low && 'Low') || 'Pass';
  const percent = Number((100 * confidence).toPrecision(6));
  const range = `the ${percent} % interval of its shift runs from ${show(
    lower,
  )} to ${show(upper)}`;
  return succeed(
    'kayentaClassify',
    {
      classification,
      shift: test.estimate,
      interval: test.interval,
      effectSize: effect,
      explanation: `${EXPLANATIONS[classification]}: ${range}.`,
    },
    test.warnings,
  );
}
