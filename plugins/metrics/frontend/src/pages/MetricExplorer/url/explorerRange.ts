const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Ranges that end now, the shortest first. */
export const RANGES = ['1h', '6h', '24h', '7d', '30d', '90d'] as const;
export type NamedRange = (typeof RANGES)[number];

export const DEFAULT_RANGE: NamedRange = '7d';

const LENGTHS: Record<NamedRange, number> = {
  '1h': HOUR,
  '6h': 6 * HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '30d': 30 * DAY,
  '90d': 90 * DAY,
};

/** Whole days in the viewer's zone, both included. */
export interface DayRange {
  /** `YYYY-MM-DD` */
  from: string;
  /** `YYYY-MM-DD` */
  to: string;
}

export type ExplorerRange = NamedRange | DayRange;

/** More than this is not asked of a source at once. */
export const MOST_DAYS = 366;

/** About as many points as a screen has room for. */
const POINTS = 360;

/** Seconds of steps that are round to people. */
const STEPS = [
  15, 30, 60, 300, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
];

/** The first instant of a day in the viewer's zone; NaN for what is no day. */
function startOfDay(day: string, plusDays = 0): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return NaN;
  const [year, month, date] = match.slice(1).map(Number);
  const at = new Date(year, month - 1, date);
  // Days that no month has roll over into the next.
  if (at.getMonth() !== month - 1 || at.getDate() !== date) return NaN;
  return new Date(year, month - 1, date + plusDays).getTime();
}

/** Why days can't be a range; null when they can. */
export function dayRangeProblem({
  from,
  to,
}: DayRange): 'incomplete' | 'order' | 'long' | null {
  const start = startOfDay(from);
  const end = startOfDay(to, 1);
  if (Number.isNaN(start) || Number.isNaN(end)) return 'incomplete';
  if (end <= start) return 'order';
  return end > startOfDay(from, MOST_DAYS) ? 'long' : null;
}

/** Reads `7d` or `2026-11-01..2026-11-30`; undefined for anything else. */
export function parseRange(text: string): ExplorerRange | undefined {
  const named = RANGES.find(range => range === text);
  if (named) return named;
  const [from, to, ...rest] = text.split('..');
  if (to === undefined || rest.length > 0) return undefined;
  const days = { from, to };
  return dayRangeProblem(days) === null ? days : undefined;
}

export function serializeRange(range: ExplorerRange): string {
  return typeof range === 'string' ? range : `${range.from}..${range.to}`;
}

/** What a range asks a source for, in epoch milliseconds. */
export interface ExplorerWindow {
  start: number;
  end: number;
  stepSeconds: number;
}

function stepOf(length: number): number {
  const least = length / POINTS / 1000;
  return STEPS.find(step => step >= least) ?? STEPS[STEPS.length - 1];
}

/**
 * The window of a range. Ranges that end now end on a whole step, or every five minutes where steps are longer, so that
 * those who ask within it ask the same.
 */
export function explorerWindow(
  range: ExplorerRange,
  now: number,
): ExplorerWindow {
  if (typeof range !== 'string') {
    const start = startOfDay(range.from);
    const last = startOfDay(range.to, 1);
    const current = floorTo(now, MINUTE);
    const end = current > start ? Math.min(last, current) : last;
    return { start, end, stepSeconds: stepOf(end - start) };
  }
  const length = LENGTHS[range];
  const stepSeconds = stepOf(length);
  const end = floorTo(now, Math.min(stepSeconds * 1000, 5 * MINUTE));
  return { start: end - length, end, stepSeconds };
}

function floorTo(at: number, unit: number): number {
  return Math.floor(at / unit) * unit;
}

/** The next shorter range that ends now; null when there is none. */
export function narrowerRange(range: ExplorerRange): NamedRange | null {
  if (typeof range !== 'string') return '24h';
  return RANGES[RANGES.indexOf(range) - 1] ?? null;
}
