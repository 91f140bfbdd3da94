const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An instant and a later one, the end not included; ISO 8601. */
export interface Window {
  from: string;
  to: string;
}

/** The days that are looked at, and as many before them. */
export interface DeliveryWindow {
  days: number;
  current: Window;
  before: Window;
}

function endingAt(to: number, days: number): Window {
  return {
    from: new Date(to - days * DAY).toISOString(),
    to: new Date(to).toISOString(),
  };
}

/**
 * The last days until now and the same length before. The end is the next full hour, so that the same question is asked
 * again for an hour and what is known of it can be shown at once.
 */
export function deliveryWindow(now: Date, days: number): DeliveryWindow {
  const to = Math.ceil(now.getTime() / HOUR) * HOUR;
  return {
    days,
    current: endingAt(to, days),
    before: endingAt(to - days * DAY, days),
  };
}
