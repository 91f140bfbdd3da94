/**
 * A number in the reader's language, with a true minus sign.
 *
 * @public
 */
export function formatNumber(
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  // Rounding -0.04 to one digit must not print "−0".
  return new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
    .format(value)
    .replace(/-/g, '\u2212');
}
