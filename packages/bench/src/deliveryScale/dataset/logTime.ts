const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** The time of the backend that is measured: a Friday, so that the same seed gives the same weeks on every day. */
export const NOW = Date.UTC(2026, 10, 27, 12);

/** Weeks that the log covers. */
export const LOG_WEEKS = 52;

/** What the log covers; what happens after it is sent when the roll-ups have been computed. */
export const LOG_SPAN = {
  from: NOW - LOG_WEEKS * WEEK_MS,
  to: NOW - 3 * HOUR_MS,
};

/** The last hours before the backend's time. */
export const RECENT_SPAN = { from: LOG_SPAN.to, to: NOW };

/** An instant as events write it. */
export const instant = (at: number) => new Date(at).toISOString();
