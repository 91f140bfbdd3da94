/** A line with its continuation lines. */
export interface ContentLine {
  text: string;
  /** Of its first physical line, from 1. */
  number: number;
}

/** Lines end in CRLF; some programs write LF, and some old ones CR. */
function physicalLines(ics: string): string[] {
  const text = ics.startsWith('\uFEFF') ? ics.slice(1) : ics;
  if (!text.includes('\n')) return text.split('\r');
  return text
    .split('\n')
    .map(line => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/**
 * Unfolds a calendar (RFC 5545, 3.1). Empty lines are left out.
 */
export function contentLines(ics: string): ContentLine[] {
  const lines: ContentLine[] = [];
  let number = 0;
  for (const line of physicalLines(ics)) {
    number += 1;
    const last = lines[lines.length - 1];
    if (last && (line.startsWith(' ') || line.startsWith('\t'))) {
      last.text += line.slice(1);
    } else if (line !== '') {
      lines.push({ text: line, number });
    }
  }
  return lines;
}
