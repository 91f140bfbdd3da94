const QUOTES = `"'`;
// Tabs and line ends are white space to JQL as well.
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * What keeps a text from being one whole JQL expression; undefined when nothing does. In parentheses such an expression
 * narrows a query and cannot widen it: no parenthesis or quotation ends the ones around it.
 *
 * @returns the end of a sentence that begins with the setting
 */
export function checkFilter(text: string): string | undefined {
  if (CONTROL.test(text)) return 'must not hold control characters';
  let quote = '';
  let depth = 0;
  let outside = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quote) {
      if (char === '\\') i += 1;
      else if (char === quote) quote = '';
      continue;
    }
    outside += char;
    if (char === '\\') return 'must not hold a backslash outside of quotes';
    if (QUOTES.includes(char)) quote = char;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) return 'closes a parenthesis that it does not open';
  }
  if (quote) return 'has a quotation that does not end';
  if (depth > 0) return 'opens a parenthesis that it does not close';
  if (/\border\s+by\b/i.test(outside)) return 'must not have an ORDER BY';
  return undefined;
}
