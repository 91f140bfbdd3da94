export const DAY = 86_400_000;

/** The portal has been running for four years at this moment; fixed, so that rows do not depend on the day. */
export const NOW = Date.UTC(2026, 10, 1);
export const AGE = 4 * 365 * DAY;

/** Popular services have more experiments and ideas, but not by orders of magnitude. */
export const SERVICE_EXPONENT = 0.6;
