import { valueScale } from '@hone/react';

const STEPS = [1, 2, 2.5, 5, 10];

/** Below this share of the highest value the axis begins at 0: the distance to nothing is worth seeing. */
const FROM_ZERO = 0.6;

/**
 * Values of an axis that are round in the unit in which they are printed: 400 ms, not 0.4 s.
 *
 * @param most - about how many
 */
export function valueTicks(
  lowest: number,
  highest: number,
  unit: string,
  most = 4,
): number[] {
  const low = lowest >= 0 && lowest <= FROM_ZERO * highest ? 0 : lowest;
  const magnitude = Math.max(Math.abs(low), Math.abs(highest));
  const { factor } = valueScale(unit, magnitude);
  const span = highest > low ? highest - low : Math.abs(highest) || 1;
  const raw = (span * factor) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const multiple = STEPS.find(step => step * power >= raw * (1 - 1e-9)) ?? 10;
  const step = multiple * power;
  const first = Math.floor((low * factor) / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((highest * factor) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    // Multiples drift: 3 * 0.1 is not 0.3.
    Number((((first + i) * step) / factor).toPrecision(12)),
  );
}

/** A tick of a time axis. */
export interface TimeTick {
  at: number;
  label: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONTH = 30 * DAY;

/** Minutes of steps within a day, and days of longer ones. */
const MINUTES = [1, 5, 15, 30, 60, 180, 360, 720];
const DAYS = [1, 2, 3, 7, 14];
const MONTHS = [1, 2, 3, 6];

type Step = { unit: 'minute' | 'day' | 'month'; count: number };

function stepOf(span: number, most: number): Step {
  const minutes = MINUTES.find(count => span / (count * MINUTE) <= most);
  if (minutes) return { unit: 'minute', count: minutes };
  const days = DAYS.find(count => span / (count * DAY) <= most);
  if (days) return { unit: 'day', count: days };
  const months = MONTHS.find(count => span / (count * MONTH) <= most);
  return { unit: 'month', count: months ?? 12 };
}

/** The n-th multiple of a step from the beginning of a day, a week or a year on, in the viewer's zone. */
function multipleOf(origin: Date, { unit, count }: Step, n: number): number {
  const [year, month, date] = [
    origin.getFullYear(),
    origin.getMonth(),
    origin.getDate(),
  ];
  if (unit === 'minute') {
    return new Date(year, month, date, 0, n * count).getTime();
  }
  if (unit === 'day') {
    const monday = count >= 7 ? date - ((origin.getDay() + 6) % 7) : date;
    return new Date(year, month, monday + n * count).getTime();
  }
  return new Date(year, n * count, 1).getTime();
}

function labelOf(at: number, { unit }: Step, locale: string): string {
  const date = new Date(at);
  if (unit === 'month') {
    return date.toLocaleDateString(locale, { month: 'short' });
  }
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0;
  return unit === 'day' || isMidnight
    ? date.toLocaleDateString(locale, { month: 'short', day: 'numeric' })
    : date.toLocaleTimeString(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
}

/** Ticks at whole minutes, hours, days, weeks or months of the viewer's zone, at most `most` of them or one more. */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  locale: string,
): TimeTick[] {
  if (!(to > from) || most < 1) return [];
  const step = stepOf(to - from, most);
  const origin = new Date(from);
  const ticks: TimeTick[] = [];
  for (let n = 0; ; n++) {
    const at = multipleOf(origin, step, n);
    if (at > to) return ticks;
    // Where clocks are put back an hour comes twice, and has one tick.
    if (at >= from && at !== ticks.at(-1)?.at) {
      ticks.push({ at, label: labelOf(at, step, locale) });
    }
  }
}
