import { DateTime, DateTimeUnit } from 'luxon';

/** A tick of a time axis. */
export interface TimeTick {
  at: number;
  label: string;
}

interface Step {
  unit: DateTimeUnit;
  count: number;
  milliseconds: number;
  format: Intl.DateTimeFormatOptions;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DATE = { month: 'short', day: 'numeric' } as const;

const STEPS: Step[] = [
  { unit: 'minute', count: 1, milliseconds: MINUTE, format: TIME },
  { unit: 'minute', count: 5, milliseconds: 5 * MINUTE, format: TIME },
  { unit: 'minute', count: 15, milliseconds: 15 * MINUTE, format: TIME },
  { unit: 'hour', count: 1, milliseconds: HOUR, format: TIME },
  { unit: 'hour', count: 3, milliseconds: 3 * HOUR, format: TIME },
  { unit: 'hour', count: 6, milliseconds: 6 * HOUR, format: TIME },
  { unit: 'day', count: 1, milliseconds: DAY, format: DATE },
  { unit: 'day', count: 2, milliseconds: 2 * DAY, format: DATE },
  { unit: 'week', count: 1, milliseconds: 7 * DAY, format: DATE },
  { unit: 'week', count: 2, milliseconds: 14 * DAY, format: DATE },
  {
    unit: 'month',
    count: 1,
    milliseconds: 30 * DAY,
    format: { month: 'short' },
  },
  {
    unit: 'month',
    count: 3,
    milliseconds: 91 * DAY,
    format: { month: 'short', year: '2-digit' },
  },
  {
    unit: 'year',
    count: 1,
    milliseconds: 365 * DAY,
    format: { year: 'numeric' },
  },
];

/** The first multiple of the step at or after an instant, in the axis' zone. */
function firstTick(from: DateTime, step: Step): DateTime {
  let tick = from.startOf(step.unit);
  const position = {
    minute: tick.minute,
    hour: tick.hour,
    month: tick.month - 1,
  };
  if (step.unit === 'minute' || step.unit === 'hour' || step.unit === 'month') {
    tick = tick.minus({ [step.unit]: position[step.unit] % step.count });
  }
  while (tick < from) tick = tick.plus({ [step.unit]: step.count });
  return tick;
}

/**
 * Ticks at whole minutes, hours, days, weeks or months of a zone, at most `most` of them.
 * Calendar arithmetic keeps them on midnight across daylight saving time.
 */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  options: { locale: string; zone?: string },
): TimeTick[] {
  if (!(to > from) || most < 1) return [];
  const span = to - from;
  const step =
    STEPS.find(s => span / s.milliseconds <= most + 0.5) ??
    STEPS[STEPS.length - 1];
  // Spans of many years exceed the last step; every n-th year is left.
  const thin =
    step === STEPS[STEPS.length - 1]
      ? Math.max(1, Math.ceil(span / step.milliseconds / most))
      : 1;
  const start = DateTime.fromMillis(from, {
    zone: options.zone ?? 'local',
    locale: options.locale,
  });
  const ticks: TimeTick[] = [];
  let tick = firstTick(start, step);
  while (tick.toMillis() <= to) {
    const midnight =
      step.format === TIME && tick.hour === 0 && tick.minute === 0;
    ticks.push({
      at: tick.toMillis(),
      label: tick.toLocaleString(midnight ? DATE : step.format),
    });
    tick = tick.plus({ [step.unit]: step.count * thin });
  }
  return ticks;
}
