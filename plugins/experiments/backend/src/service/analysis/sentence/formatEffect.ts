import type { Estimate, NoEstimate } from '../types';

const MINUS = '−';
/** From a doubling on, a factor is easier to read than a percentage. */
const FACTOR_FROM = 1;

function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 9.95) return value.toFixed(0);
  if (size >= 0.095) return value.toFixed(1);
  return size >= 0.005 ? value.toFixed(2) : '0';
}

/**
 * A share as people read it: 21%, 0.6%, −4.2%.
 */
export function formatPercent(share: number, signed = false): string {
  if (!Number.isFinite(share)) return share < 0 ? `${MINUS}∞` : '∞';
  const size = digits(Math.abs(share) * 100);
  if (size === '0') return '0%';
  if (share < 0) return `${MINUS}${size}%`;
  return signed ? `+${size}%` : `${size}%`;
}

/**
 * A number in the unit of a metric: three significant digits, no exponent for usual sizes.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size === Infinity) return value < 0 ? `${MINUS}∞` : '∞';
  if (size >= 1e9 || (size > 0 && size < 1e-4)) {
    return value.toExponential(1).replace(/-/g, MINUS);
  }
  const text = Number(value.toPrecision(3)).toLocaleString('en-US', {
    maximumSignificantDigits: 3,
  });
  return text.replace('-', MINUS);
}

const DURATIONS = new Set(['s', 'ms', 'us', 'ns', 'min', 'h', 'd', 'wk']);

function wordsOf(unit: string): { less: string; more: string } {
  return DURATIONS.has(unit)
    ? { less: 'shorter', more: 'longer' }
    : { less: 'lower', more: 'higher' };
}

/**
 * The two ends of an interval with their effect, as text for sentences.
 */
export interface EffectWords {
  /** "21%", or "3.9×". */
  size: string;
  /** "33% to 8% shorter" when the sign is sure, else "−6%, +13%". */
  range: string;
  /** "lower", "higher", "shorter" or "longer". */
  word: string;
  /** Whether sizes are factors of the comparison. */
  factor: boolean;
}

/**
 * Puts an effect into words: the natural sign where it is open, words where it is sure.
 */
export function effectWords(
  effect: { estimate: number; interval: [number, number]; scale: string },
  unit: string,
): EffectWords {
  const { estimate, interval, scale } = effect;
  const [lower, upper] = interval;
  const words = wordsOf(unit);
  const word = estimate < 0 ? words.less : words.more;
  const sure = lower > 0 || upper < 0;
  if (scale === 'absolute') {
    const unitText = unit === '1' || unit === 'ratio' ? '' : ` ${unit}`;
    return {
      size: `${formatNumber(Math.abs(estimate))}${unitText}`,
      range: `${formatNumber(lower)} to ${formatNumber(upper)}${unitText}`,
      word,
      factor: false,
    };
  }
  if (estimate >= FACTOR_FROM && sure) {
    const times = (value: number) => `${digits(1 + value)}×`;
    return {
      size: times(estimate),
      range: `${times(lower)} to ${times(upper)}`,
      word,
      factor: true,
    };
  }
  return {
    size: formatPercent(Math.abs(estimate)),
    range: sure
      ? `${formatPercent(Math.abs(lower))} to ${formatPercent(
          Math.abs(upper),
        )} ${word}`
      : `${formatPercent(lower, true)}, ${formatPercent(upper, true)}`,
    word,
    factor: false,
  };
}

/**
 * An estimate for the list of rules: "+0.6% [−0.6%, +1.7%]".
 */
export function describeInterval(
  estimate: Pick<Estimate, 'scale' | 'estimate' | 'interval'>,
): string {
  const show = (value: number) =>
    estimate.scale === 'relative'
      ? formatPercent(value, true)
      : formatNumber(value);
  const [lower, upper] = estimate.interval;
  return `${show(estimate.estimate)} [${show(lower)}, ${show(upper)}]`;
}

/**
 * The same, or the sentence that says why there is no estimate.
 */
export function describeEstimate(estimate: Estimate | NoEstimate): string {
  return estimate.ok ? describeInterval(estimate) : estimate.detail;
}
