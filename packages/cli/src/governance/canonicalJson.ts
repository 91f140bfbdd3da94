/**
 * JSON with the members of objects in the order of their names and without white space: the same value always has the same
 * text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`,
    );
  return `{${members.join(',')}}`;
}
