import { formatNumber } from './formatNumber';

/**
 * How values of a unit are printed at a given magnitude.
 *
 * @public
 */
export interface ValueScale {
  /** Multiply a value by this before printing. */
  factor: number;
  /** Symbol printed after the number; empty for plain numbers. */
  symbol: string;
  /** Whether a space stands between number and symbol. */
  spaced: boolean;
}

const SECONDS: readonly [limit: number, factor: number, symbol: string][] = [
  [1, 1000, 'ms'],
  [120, 1, 's'],
  [2 * 3600, 1 / 60, 'min'],
  [72 * 3600, 1 / 3600, 'h'],
  [Infinity, 1 / 86400, 'd'],
];

/** Which whole unit a unit of time is, in seconds. */
const TIME_UNITS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  d: 86400,
};

const PLAIN = new Set(['', '1', 'count']);

/**
 * Chooses one scale for values up to `magnitude`, so that all labels of an axis
 * carry the same unit: 0.4 s prints as 400 ms, 97 200 s as 27 h.
 *
 * @public
 */
export function valueScale(unit: string, magnitude: number): ValueScale {
  const seconds = TIME_UNITS[unit];
  if (seconds !== undefined) {
    const size = Math.abs(magnitude) * seconds;
    const [, factor, symbol] =
      size === 0
        ? ([0, 1 / seconds, unit] as const)
        : SECONDS.find(([limit]) => size < limit) ?? SECONDS[4];
    return { factor: factor * seconds, symbol, spaced: true };
  }
  if (unit === 'ratio') return { factor: 100, symbol: '%', spaced: false };
  if (PLAIN.has(unit)) return { factor: 1, symbol: '', spaced: false };
  if (unit.startsWith('1/')) {
    return { factor: 1, symbol: unit.slice(1), spaced: false };
  }
  return { factor: 1, symbol: unit, spaced: true };
}

/** Prints a value on a scale; three digits carry what a reader can use. */
export function printOnScale(
  value: number,
  scale: ValueScale,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  const scaled = value * scale.factor;
  const size = Math.abs(scaled);
  let maximumFractionDigits = 2;
  if (size >= 100) maximumFractionDigits = 0;
  else if (size >= 10) maximumFractionDigits = 1;
  else if (size > 0 && size < 0.01) maximumFractionDigits = 4;
  const number = formatNumber(scaled, locale, {
    maximumFractionDigits,
    ...options,
  });
  return `${number}${scale.spaced ? '\u00a0' : ''}${scale.symbol}`;
}
