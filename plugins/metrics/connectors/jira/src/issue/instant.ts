const INSTANT =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:Z|([+-]\d{2}):?(\d{2}))$/;

/**
 * Reads an instant as Jira writes it, such as 2026-11-02T09:00:00.000+0100: ISO 8601, but for the missing colon.
 *
 * @returns epoch milliseconds; undefined for anything else, a date without a time among it
 */
export function parseInstant(value: unknown): number | undefined {
  const found = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!found) return undefined;
  const [, local, hours, minutes] = found;
  const instant = Date.parse(`${local}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** An instant as events write it. */
export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
