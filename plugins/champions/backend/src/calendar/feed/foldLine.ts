const MAX_OCTETS = 75;

function octetsOf(character: string): number {
  return Buffer.byteLength(character, 'utf8');
}

/**
 * Folds a content line so that no physical line has more than 75 octets (RFC 5545, 3.1), never inside a character. The
 * space that begins a continuation counts; ical.js leaves it out and reaches 76.
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  lines.push(current);
  return lines.join('\r\n');
}
