const HOUR_MS = 3_600_000;

/** Hours since 1970. */
export function hourOf(instant: number): number {
  return Math.floor(instant / HOUR_MS);
}

/** The instant at which an hour begins. */
export function startOfHour(hour: number): number {
  return hour * HOUR_MS;
}

/** The instant that stands for all of an hour. */
export function middleOfHour(hour: number): number {
  return (hour + 0.5) * HOUR_MS;
}
