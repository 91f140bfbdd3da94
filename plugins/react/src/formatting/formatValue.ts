import { isPresent, MISSING } from './missing';
import { printOnScale, valueScale } from './valueScale';

/**
 * Options of {@link formatValue}.
 *
 * @public
 */
export interface FormatValueOptions {
  /** Unit of the metric: `s`, `ms`, `min`, `h`, `d`, `ratio`, `1/s`, `count` or any other symbol. */
  unit?: string;
  locale: string;
  /** Print a sign for positive values too. */
  signed?: boolean;
  /** Text for a missing value. */
  missing?: string;
  /** Largest value printed beside this one; makes both carry the same unit. */
  magnitude?: number;
}

/**
 * A value of a metric with its unit: 0.42 s → "420 ms", 0.981 ratio → "98.1%", 12.5 1/s → "12.5/s".
 *
 * @public
 */
export function formatValue(
  value: number | null | undefined,
  options: FormatValueOptions,
): string {
  const { unit = '', locale, signed, missing = MISSING, magnitude } = options;
  if (!isPresent(value)) return missing;
  const scale = valueScale(unit, magnitude ?? value);
  return printOnScale(
    value,
    scale,
    locale,
    signed ? { signDisplay: 'exceptZero' } : {},
  );
}
