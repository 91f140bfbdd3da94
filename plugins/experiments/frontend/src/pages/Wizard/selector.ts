/**
 * Reads `track=canary, region=eu` into labels; null when it has another form.
 */
export function parseSelector(text: string): Record<string, string> | null {
  const pairs = text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => /^([^=\s]+)\s*=\s*([^=\s]+)$/.exec(part));
  if (pairs.length === 0 || pairs.length > 10) return null;
  const labels: Record<string, string> = {};
  for (const pair of pairs) {
    if (!pair) return null;
    labels[pair[1]] = pair[2];
  }
  return labels;
}

/** The text form of labels, in a stable order. */
export function formatSelector(labels: Record<string, string>): string {
  return Object.keys(labels)
    .sort()
    .map(key => `${key}=${labels[key]}`)
    .join(', ');
}
