const QUARTER_MS = 15 * 60_000;
const FARTHEST = 14 * 4;

/** What a clock of a zone shows, such as "2026-11-02 09:00". */
function shown(instant: number, zone: string): string {
  return new Date(instant)
    .toLocaleString('sv-SE', { timeZone: zone })
    .slice(0, 16);
}

/** All instants at which a clock of a zone shows a minute: none, one or two. */
export function instantsOf(minute: string, zone: string): number[] {
  const utc = Date.parse(`${minute.replace(' ', 'T')}:00Z`);
  return Array.from(
    { length: 2 * FARTHEST + 1 },
    (_, i) => utc + (i - FARTHEST) * QUARTER_MS,
  ).filter(instant => shown(instant, zone) === minute);
}
