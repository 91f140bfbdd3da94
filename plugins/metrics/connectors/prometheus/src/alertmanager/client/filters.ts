/** A text as it stands for itself in a regular expression of Go. */
function literal(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** The configured labels as matchers of an Alertmanager, so that it need not send what is left out here anyway. */
export function filtersOf(labels: Record<string, string[]>): string[] {
  return Object.entries(labels).map(
    ([name, values]) => `${name}=~${quoted(values.map(literal).join('|'))}`,
  );
}
