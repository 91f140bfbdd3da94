import type { GitHorizon } from './GitConfig';

const DAYS = /^([1-9]\d{0,4}) days?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/;
/** Before this no event is taken. */
const EARLIEST = Date.UTC(1972, 0, 1);
const DAY_MS = 86_400_000;

/** Reads "180 days" or "2026-01-01"; undefined when it is neither. */
export function readHorizon(text: string): GitHorizon | undefined {
  const days = DAYS.exec(text);
  if (days) return { type: 'days', days: Number(days[1]) };
  const instant = DATE.test(text) ? Date.parse(text) : NaN;
  return instant >= EARLIEST ? { type: 'instant', instant } : undefined;
}

/** The instant from which on a repository is read, in epoch milliseconds. */
export function horizonAt(since: GitHorizon, now: number): number {
  const instant =
    since.type === 'instant' ? since.instant : now - since.days * DAY_MS;
  return Math.max(EARLIEST, instant);
}
