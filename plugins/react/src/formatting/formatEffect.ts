import { formatNumber } from './formatNumber';
import { formatValue } from './formatValue';
import { isPresent, MISSING } from './missing';

/**
 * Whether an effect is a share of the comparison (`relative`, 0.05 = 5%) or a difference in the metric's unit.
 *
 * @public
 */
export type EffectScale = 'relative' | 'absolute';

/**
 * Options of {@link formatEffect}.
 *
 * @public
 */
export interface FormatEffectOptions {
  locale: string;
  scale?: EffectScale;
  /** Unit of absolute effects. */
  unit?: string;
  /** Text for a missing value. */
  missing?: string;
  /** Leave the sign out, for use before "shorter" or "higher". */
  unsigned?: boolean;
}

/** One digit below 10%, none above: more would claim a precision nobody has. */
function percentDigits(value: number): number {
  return Math.abs(value) < 0.0995 ? 1 : 0;
}

/**
 * An effect with its natural sign: −0.21 → "−21%", 0.006 → "+0.6%".
 * A difference of ratios is printed in percentage points ("pp").
 *
 * @public
 */
export function formatEffect(
  value: number | null | undefined,
  options: FormatEffectOptions,
): string {
  const { locale, scale = 'relative', unit = '', missing = MISSING } = options;
  if (!isPresent(value)) return missing;
  const shown = options.unsigned ? Math.abs(value) : value;
  const signDisplay = options.unsigned ? 'never' : 'exceptZero';
  if (scale === 'relative') {
    return formatNumber(shown, locale, {
      style: 'percent',
      maximumFractionDigits: percentDigits(shown),
      signDisplay,
    });
  }
  if (unit === 'ratio') {
    const points = formatNumber(shown * 100, locale, {
      maximumFractionDigits: Math.abs(shown) < 0.0995 ? 2 : 1,
      signDisplay,
    });
    return `${points}\u00a0pp`;
  }
  return formatValue(shown, { unit, locale, signed: !options.unsigned });
}
