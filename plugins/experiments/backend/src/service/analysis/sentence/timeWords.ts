const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * Which unit of the plan the trial is in, such as week 3 of 8.
 */
export function planProgress(
  elapsedMs: number,
  durationMs: number,
): { unit: string; current: number; total: number } {
  const [unit, size] = [
    ['Week', WEEK] as const,
    ['Day', DAY] as const,
    ['Hour', HOUR] as const,
    ['Minute', MINUTE] as const,
  ].find(([, ms]) => durationMs >= 2 * ms) ?? ['Minute', MINUTE];
  const total = Math.ceil(durationMs / size);
  return {
    unit,
    total,
    current: Math.min(total, Math.floor(elapsedMs / size) + 1),
  };
}

/**
 * How much longer, in words.
 */
export function remainingWords(ms: number): string {
  const [unit, size] = [
    ['week', WEEK] as const,
    ['day', DAY] as const,
    ['hour', HOUR] as const,
  ].find(([, length]) => ms >= 2 * length) ?? ['minute', MINUTE];
  const count = Math.max(1, Math.ceil(ms / size));
  return `about ${count} more ${unit}${count === 1 ? '' : 's'} decide it`;
}

/**
 * A length of time in the largest unit that it holds twice: 3 days, 36 hours.
 */
export function durationWords(ms: number): string {
  const [unit, size] = [
    ['week', WEEK] as const,
    ['day', DAY] as const,
    ['hour', HOUR] as const,
  ].find(([, length]) => ms >= 2 * length) ?? ['minute', MINUTE];
  const count = Math.max(1, Math.round(ms / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * A date in UTC as people write it.
 */
export function dateWords(instant: number): string {
  return new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(instant);
}
