const MINUTE_MS = 60_000;
/** Clocks go back by multiples of a quarter of an hour, nowhere by more than three hours. */
const BACK_MS = Array.from({ length: 12 }, (_, i) => (i + 1) * 15 * MINUTE_MS);
/** West of all: what a clock shows here, it showed earlier everywhere else. */
const WESTERNMOST = 'Etc/GMT+12';

/** Whether a time zone is known here. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

function clockIn(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return instant => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, value]),
    );
    return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
  };
}

/**
 * Writes an instant as JQL takes it: a minute on the clock of the user who asks. A minute that the clock shows twice, when
 * it goes back, may mean either; an earlier one is written then, so that no reading of it lies after the instant.
 *
 * @param zone - the user's; null when it is not known: then a minute is written that is early enough in every zone
 */
export function toJqlMinute(instant: number, zone: string | null): string {
  const clock = clockIn(zone ?? WESTERNMOST);
  for (let at = instant; ; ) {
    const text = clock(at);
    const again = BACK_MS.find(ms => clock(at + ms) === text);
    if (again === undefined) return text;
    at -= again;
  }
}
