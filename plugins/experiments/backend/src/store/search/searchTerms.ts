const MAX_TERMS = 10;
const MAX_TERM_LENGTH = 60;

/**
 * The words of a text: runs of letters and digits, lower case. Both databases index and search exactly these, so that
 * they agree.
 */
export function searchTerms(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLocaleLowerCase('en-US')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(cut);
}

/** Cuts between characters; most terms are short enough without counting them. */
function cut(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  return Array.from(term).slice(0, MAX_TERM_LENGTH).join('');
}

/**
 * The words of a query, each matched as the start of a word; empty when it holds none.
 */
export function queryTerms(query: string): string[] {
  return [...new Set(searchTerms(query))].slice(0, MAX_TERMS);
}
