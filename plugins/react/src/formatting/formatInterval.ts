import { formatEffect, FormatEffectOptions } from './formatEffect';
import { isPresent, MISSING } from './missing';

/**
 * Lower and upper end of an effect; null where it is unbounded.
 *
 * @public
 */
export type EffectInterval = readonly (number | null)[];

/**
 * An interval in brackets, for tables and beside plots: "[−33%, −8%]".
 * Half-open intervals print as "≤ −8%" or "≥ +2%".
 *
 * @public
 */
export function formatInterval(
  interval: EffectInterval | null | undefined,
  options: FormatEffectOptions,
): string {
  const lower = interval?.[0];
  const upper = interval?.[1];
  const print = (value: number) => formatEffect(value, options);
  if (isPresent(lower) && isPresent(upper)) {
    return `[${print(lower)}, ${print(upper)}]`;
  }
  if (isPresent(upper)) return `\u2264\u00a0${print(upper)}`;
  if (isPresent(lower)) return `\u2265\u00a0${print(lower)}`;
  return options.missing ?? MISSING;
}
