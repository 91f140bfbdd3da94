import { InputError } from '@backstage/errors';

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const QUOTES = ['"', "'", '`'];
const SHOWN = 20;

function fault(field: string, text: string, at: number, what: string): never {
  const rest = text.slice(at, at + SHOWN);
  throw new InputError(
    `query.${field}: ${what} at character ${at + 1}, before "${rest}"`,
  );
}

/** Where the text that begins with a quote at `start` ends; its last character. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && quote !== '`') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/**
 * Refuses PromQL and LogQL that no server can parse: empty, brackets or quotes that are not closed. The rest is for the
 * data source to say.
 *
 * @throws InputError that names the place
 */
export function checkExpression(field: string, text: string): void {
  if (text.trim() === '') throw new InputError(`query.${field} is empty`);
  const open: { bracket: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (QUOTES.includes(character)) {
      const end = endOfQuoted(text, at);
      if (end < 0) fault(field, text, at, 'a quote is not closed');
      at = end;
    } else if (character in CLOSING) {
      open.push({ bracket: character, at });
    } else if (Object.values(CLOSING).includes(character)) {
      const last = open.pop();
      if (!last || CLOSING[last.bracket] !== character) {
        fault(field, text, at, `"${character}" closes nothing`);
      }
    }
  }
  const left = open.pop();
  if (left) {
    fault(field, text, left.at, `"${left.bracket}" is not closed`);
  }
}
