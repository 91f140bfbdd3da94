/** Hours of a day and of a week. */
export const DAY_HOURS = 24;
export const WEEK_HOURS = 168;

/** What hour and weekday add to a level; plain JSON. */
export interface SeasonalProfile {
  /** Per hour of the day. */
  day: number[];
  /** Per hour of the week, beside what the hour of the day adds. */
  week: number[];
}

/** Share of one visit of a day's hour: a profile of some weeks. */
const DAY_RATE = 0.05;
/** An hour of the week comes once a week: it forgets within two months. */
const WEEK_RATE = 0.15;

/** Between the middles of two hours, so that a profile has no steps. */
function interpolate(hour: number, values: readonly number[]): number {
  const size = values.length;
  const place = (hour - 0.5 + size) % size;
  const low = Math.floor(place);
  const share = place - low;
  return (1 - share) * values[low] + share * values[(low + 1) % size];
}

/** What the season adds at an hour of the week, 0 ≤ hour < 168. */
export function seasonAt(profile: SeasonalProfile, hour: number): number {
  return (
    interpolate(hour % DAY_HOURS, profile.day) + interpolate(hour, profile.week)
  );
}

/** Learns from what an observation lies above level and season. */
export function learnSeason(
  profile: SeasonalProfile,
  hour: number,
  residual: number,
  pointsPerHour: number,
): void {
  const slot = Math.floor(hour);
  profile.day[slot % DAY_HOURS] += (DAY_RATE / pointsPerHour) * residual;
  profile.week[slot] += (WEEK_RATE / pointsPerHour) * residual;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0
    ? null
    : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Of several visits the one in the middle: an incident is no season. */
function medianOf(values: readonly (number | null)[]): number {
  const known = values
    .filter((value): value is number => value !== null)
    .sort((a, b) => a - b);
  if (known.length === 0) return 0;
  const half = (known.length - 1) / 2;
  return (known[Math.floor(half)] + known[Math.ceil(half)]) / 2;
}

/**
 * The share of the hours of the week's variation that is theirs and not noise, from how far two visits of an hour lie
 * apart (James & Stein 1961).
 */
function shareOfSignal(values: readonly (number | null)[]): number {
  let noise = 0;
  let total = 0;
  let pairs = 0;
  for (let i = 0; i + WEEK_HOURS < values.length; i++) {
    const [a, b] = [values[i], values[i + WEEK_HOURS]];
    if (a === null || b === null) continue;
    noise += (a - b) ** 2 / 4;
    total += ((a + b) / 2) ** 2;
    pairs += 1;
  }
  return pairs > 0 && total > 0 ? Math.max(0, 1 - noise / total) : 0;
}

/**
 * Learns a profile from hourly means of whole weeks, the first hour of the week first. A week's moving average takes the
 * trend out.
 */
export function learnProfile(hours: readonly (number | null)[]): {
  profile: SeasonalProfile;
  /** Of the last day. */
  level: number;
} {
  const half = WEEK_HOURS / 2;
  const detrended = hours.map((value, i) => {
    const start = Math.min(Math.max(0, i - half), hours.length - WEEK_HOURS);
    const trend = meanOf(hours.slice(start, start + WEEK_HOURS));
    return value === null || trend === null ? null : value - trend;
  });
  const visits = (size: number, slot: number, values: (number | null)[]) =>
    values.filter((_, i) => i % size === slot);
  const day = Array.from({ length: DAY_HOURS }, (_, slot) =>
    medianOf(visits(DAY_HOURS, slot, detrended)),
  );
  const rest = detrended.map((value, i) =>
    value === null ? null : value - day[i % DAY_HOURS],
  );
  const share = shareOfSignal(rest);
  const week = Array.from(
    { length: WEEK_HOURS },
    (_, slot) => share * medianOf(visits(WEEK_HOURS, slot, rest)),
  );
  const last = hours.slice(-DAY_HOURS);
  const level = meanOf(
    last.map((value, i) => {
      const hour = hours.length - DAY_HOURS + i;
      return value === null
        ? null
        : value - day[hour % DAY_HOURS] - week[hour % WEEK_HOURS];
    }),
  );
  return { profile: { day, week }, level: level ?? meanOf(hours) ?? 0 };
}
