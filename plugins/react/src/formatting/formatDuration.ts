import { isPresent, MISSING } from './missing';

/**
 * Options of {@link formatDuration}.
 *
 * @public
 */
export interface FormatDurationOptions {
  locale: string;
  /** Largest number of parts; default 2 ("4 hr, 12 min"), 1 rounds ("4 hr"). */
  parts?: 1 | 2;
  /** `long`: "4 hours"; `short`: "4 hr"; `narrow`: "4h". Default `long`. */
  style?: 'long' | 'short' | 'narrow';
  missing?: string;
}

const UNITS = [
  ['week', 604800],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Weeks are used from two on: "10 days" stays days, "6 weeks" reads better than "42 days".
 * Milliseconds print below one second.
 */
function firstUnit(seconds: number): number {
  if (seconds >= 2 * 604800 && seconds % 604800 < 86400) return 0;
  const index = UNITS.findIndex(
    ([name, size]) => name !== 'week' && seconds >= size,
  );
  return index < 0 ? UNITS.length - 1 : index;
}

/**
 * A length of time in words, the two largest parts: 15 120 s → "4 hours, 12 minutes".
 *
 * @public
 */
export function formatDuration(
  seconds: number | null | undefined,
  options: FormatDurationOptions,
): string {
  if (!isPresent(seconds)) return options.missing ?? MISSING;
  const { locale, parts = 2, style = 'long' } = options;
  const print = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: style,
      maximumFractionDigits: 0,
    }).format(value);

  const exact = Math.abs(seconds);
  // 3599.6 s are an hour, not 60 minutes.
  const size = exact < 1 ? exact : Math.round(exact);
  if (size > 0 && size < 1)
    return print(Math.round(size * 1000), 'millisecond');

  const start = firstUnit(size);
  const last = Math.min(start + parts - 1, UNITS.length - 1);
  const step = UNITS[last][1];
  let rest = Math.round(size / step) * step;
  const words: string[] = [];
  for (let i = start; i <= last; i++) {
    const [unit, length] = UNITS[i];
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    if (whole > 0 || (i === last && words.length === 0)) {
      words.push(print(whole, unit));
    }
  }
  return words.join(style === 'long' ? ', ' : ' ');
}
